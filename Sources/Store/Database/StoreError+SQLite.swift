import GRDB

extension StoreError {
  /// What SQLite's codes (sqlite.org/rescode.html) and faults of fields mean to a person.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error)
    case let fault as any FieldFaultSentence: self = .invalid(field: fault.code, reason: fault.reason)
    default: self = .failed(detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(detail: error.message ?? "")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_IOERR: self = .mediumFailed(detail: "\(error.extendedResultCode)")
    default: self = .failed(detail: error.description)
    }
  }

  /// A failure to open says which file it was.
  init(opening path: String, _ error: any Error) {
    self.init(error)
    if case .failed = self {
      let reason = (error as? DatabaseError)?.message ?? "\(error)"
      self = .cannotOpen(path: path, reason: reason)
    }
  }
}
