extension ContactEntry.Field {
  /// The word on pages.
  public var title: String {
    switch self {
    case .person: "姓名"
    case .email: "邮箱"
    case .phone: "电话"
    }
  }

  /// Why it is not taken.
  public var fault: String {
    switch self {
    case .person: "姓名最多\(ContactEntry.longestPerson)个字，写在一行里"
    case .email: "邮箱写作 zhangsan@example.gov.cn"
    case .phone: "电话只写数字，可以带区号、短横和加号，例如 0722-1234567"
    }
  }
}
