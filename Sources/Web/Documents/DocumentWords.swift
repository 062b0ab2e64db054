import Policy

extension Policy.Document.Status {
  var title: String {
    switch self {
    case .draft: "征求意见稿"
    case .issued: "正式印发"
    }
  }
}

extension PlanPeriod {
  /// `2024—2026年`; nil where neither end is known.
  var words: String? {
    switch (from, to) {
    case (let from?, let to?): from == to ? "\(to)年" : "\(from)—\(to)年"
    case (let from?, nil): "\(from)年起"
    case (nil, let to?): "至\(to)年"
    case (nil, nil): nil
    }
  }
}
