import HTTP
import Policy
import Store

/// Why a page or an API call could not be answered as asked; the sentence is for people.
enum WebError: StatusError, Hashable {
  /// No such thing, e.g. 目标 999.
  case missing(String)
  /// The address has parameters that cannot be understood.
  case badQuery([QueryReader.Fault])
  /// Nobody is signed in.
  case needsLogin
  /// Signed in, but not for this.
  case forbidden(String)
  /// The form was drawn for another session, or by another site.
  case staleForm
  /// The form does not hold what it must.
  case badForm(String)
  /// What was asked cannot be done in the present state.
  case conflict(String)
  /// A field holds what nobody sees.
  case hiddenCharacter(field: String, code: String)
  /// The store refused.
  case store(StoreError)

  var status: Status {
    switch self {
    case .missing: .notFound
    case .badQuery, .badForm: .badRequest
    case .needsLogin: .unauthorized
    case .forbidden, .staleForm: .forbidden
    case .conflict: .conflict
    case .hiddenCharacter: .unprocessableContent
    case .store(let error): Self.status(of: error)
    }
  }

  var explanation: String {
    switch self {
    case .missing(let what): "没有找到\(what)"
    case .badQuery(let faults): faults.map(\.sentence).joined(separator: "；")
    case .needsLogin: "请先登录"
    case .forbidden(let why): why
    case .staleForm: "表单已失效：可能是登录状态已改变，或者页面打开太久。请返回上一页刷新后重新提交"
    case .badForm(let what): what
    case .conflict(let why): why
    case .hiddenCharacter(let field, let code): "“\(field)”\(HiddenCharacters.sentence(code))，下面以 \u{FFFD} 标出"
    case .store(let error): error.description
    }
  }

  /// What a browser is told when the store refuses.
  private static func status(of error: StoreError) -> Status {
    switch error {
    case .notFound: .notFound
    case .notOwner, .notAllowed, .refused(.notAllowed): .forbidden
    case .conflict, .refused(.wrongState), .wrongState, .nameTaken: .conflict
    case .periodNotOpen, .periodBeforePlan, .weakPassword, .untitled, .unsure, .invalid, .keyReused:
      .unprocessableContent
    case .busy, .diskFull, .readOnly, .mediumFailed: .serviceUnavailable
    default: .internalServerError
    }
  }

  /// After how many seconds a second try may do better; nil when it will not by itself.
  var retryAfter: Int? {
    switch self {
    case .store(.busy): 5
    case .store(.diskFull), .store(.readOnly), .store(.mediumFailed): 60
    default: nil
    }
  }

  /// Whether a sentence was made for people: ours are Chinese, the protocol's are English.
  static func isForPeople(_ explanation: String) -> Bool { explanation.utf8.contains { $0 > 127 } }
}
