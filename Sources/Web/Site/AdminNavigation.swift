import Store

/// The administrator's desk: what stands at the head of its pages.
enum AdminNavigation {
  /// The parts of the desk.
  enum Place: CaseIterable {
    case reports, upload, agencyRegister, users, tokens, audit

    var title: String {
      switch self {
      case .reports: "填报审核"
      case .upload: "上传与核对"
      case .agencyRegister: "单位管理"
      case .users: "账号"
      case .tokens: "接口令牌"
      case .audit: "操作记录"
      }
    }

    var address: Address {
      switch self {
      case .reports: .reportsDue()
      case .upload: .upload
      case .agencyRegister: .agencyRegister()
      case .users: .users
      case .tokens: .tokens
      case .audit: .audit()
      }
    }
  }

  static func html(_ current: Place) -> HTML {
    let items = HTML.each(Place.allCases) { place in
      let mark: HTML = place == current ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(place.address.text)\"\(mark)>\(place.title)</a></li>"
    }
    return "<nav class=\"tabs\" aria-label=\"管理\"><ul>\(items)</ul></nav>"
  }

  static func crumbs(_ place: Place) -> [Frame.Crumb] {
    [Frame.Crumb(title: "总览", address: .overview), Frame.Crumb(title: "管理"), Frame.Crumb(title: place.title)]
  }

  /// A fault of a short form, at the head of its page.
  static func fault(_ fault: String?) -> HTML {
    HTML.when(fault) {
      "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\" id=\"errors\"><h2>没有完成</h2><ul><li>\($0)</li></ul></div>"
    }
  }
}
