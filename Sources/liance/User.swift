import ArgumentParser
import Foundation
import Policy
import Store

/// Accounts.
struct User: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "管理账号：添加、改密码、停用、列出。",
    discussion: """
      示例：
        liance user add admin --role admin
        liance user add sjxj --role agency --agency 市经信局 --city 随州市
        liance user add sjxj-qf --role approver --agency 市经信局 --city 随州市
        liance user add tongchou --role supervisor --city 随州市
        liance user password sjxj
      """,
    subcommands: [Add.self, Password.self, Disable.self, List.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "添加账号；不给密码时随机生成，只显示一次。",
      discussion: "示例：liance user add sjxj --role agency --agency 市经信局 --city 随州市")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: ArgumentHelp("登录名。", valueName: "登录名")) var name: String
    @Option(help: ArgumentHelp("admin 管理员，supervisor 统筹审核，agency 填报单位，approver 单位签发人，viewer 查看。", valueName: "角色"))
    var role: Role
    @Option(help: ArgumentHelp("填报单位的名称（全称、简称均可）；再写一次为兼管的单位。", valueName: "单位")) var agency: [String] = []
    @Option(help: ArgumentHelp("单位所在的城市，或统筹审核的城市。", valueName: "城市")) var city: String?
    @Flag(help: "从标准输入读密码（一行），而不是随机生成。") var passwordStdin = false
    @Flag(help: "密码是临时的：本人登录后须先换成自己的。随机生成的总是如此。") var temporary = false
    @Flag(help: "已有这个登录名时什么也不做。") var ifNone = false
    @Option(help: ArgumentHelp("使用人的邮箱，提醒邮件发到这里。", valueName: "邮箱")) var email: String?

    func run() throws {
      let store = try options.open()
      if ifNone, try store.user(named: name) != nil { return }
      let bodies = try agency.map { try self.body($0, store) }
      if role.belongsToAgency && bodies.isEmpty { throw ValidationError("\(role.title)的账号须用 --agency 和 --city 指明单位。") }
      if !role.belongsToAgency && !bodies.isEmpty {
        throw ValidationError("只有角色 agency、approver 的账号才属于一个单位，请去掉 --agency。")
      }
      if role.belongsToCity && city == nil { throw ValidationError("\(role.title)的账号须用 --city 指明城市。") }
      let own = try role.belongsToCity ? place(store) : nil
      let password = try passwordStdin ? typedPassword() : randomPassword()
      let user = try store.addUser(
        name, password: password, role: role, agency: bodies.first, city: own,
        isTemporary: temporary || !passwordStdin, by: .commandLine, at: .now)
      if bodies.count > 1 {
        try store.setFurtherAgencies(Array(bodies.dropFirst()), of: user.id, by: .commandLine, at: .now)
      }
      if let email {
        try store.setContact(ContactEntry(email: email), of: user.id, by: .commandLine, at: .now)
      }
      try say("已添加账号：\(name)（\(role.title)）")
      if !passwordStdin { try say("密码（只显示这一次，请立即记下；本人登录后须先换成自己的）：\(password)") }
    }

    private func place(_ store: Store) throws -> CityID {
      let cities = try store.cities()
      guard let wanted = city else { throw ValidationError("请用 --city 指明城市，例如 --city \(cities.first?.name ?? "某市")。") }
      guard let found = cities.first(where: { $0.name == wanted || $0.name == wanted + "市" }) else {
        throw Failure("没有城市“\(wanted)”。已有：\(cities.map(\.name).joined(separator: "、"))。")
      }
      return found.id
    }

    private func body(_ name: String, _ store: Store) throws -> AgencyID {
      let city = try place(store)
      guard let agency = try store.agency(named: name, in: city) else {
        throw Failure("\(self.city ?? "")没有单位“\(name)”。可在网页 /agencies 查看全部单位。")
      }
      return agency.id
    }
  }

  struct Password: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "换一个密码，并解除锁定、结束已有的登录。", discussion: "示例：liance user password sjxj")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: ArgumentHelp("登录名。", valueName: "登录名")) var name: String
    @Flag(help: "从标准输入读密码（一行），而不是随机生成。") var passwordStdin = false
    @Flag(help: "密码是临时的：本人登录后须先换成自己的。随机生成的总是如此。") var temporary = false

    @Flag(help: "同时作废该账号的接口令牌。") var revokeTokens = false

    func run() throws {
      let store = try options.openExisting()
      let user = try existing(name, store)
      let password = try passwordStdin ? typedPassword() : randomPassword()
      try store.setPassword(
        of: user.id, to: password, isTemporary: temporary || !passwordStdin, revokingTokens: revokeTokens,
        by: .commandLine, at: .now)
      try say("已更换密码：\(name)")
      let left = try store.tokens().count { $0.user == user.id && !$0.isRevoked && $0.expiresAt > .now }
      if left > 0 { try say("该账号的 \(left) 个接口令牌仍然有效；要一并作废，请加 --revoke-tokens。") }
      if !passwordStdin { try say("密码（只显示这一次，请立即记下；本人登录后须先换成自己的）：\(password)") }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "停用账号，结束其登录、作废其接口令牌；--undo 恢复账号。", discussion: "示例：liance user disable sjxj")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: ArgumentHelp("登录名。", valueName: "登录名")) var name: String
    @Flag(help: "恢复已停用的账号。") var undo = false

    func run() throws {
      let store = try options.openExisting()
      let user = try existing(name, store)
      try store.setDisabled(!undo, user: user.id, by: .commandLine, at: .now)
      try say(undo ? "已恢复账号：\(name)" : "已停用账号：\(name)")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出全部账号。", discussion: "示例：liance user list")

    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let store = try options.openExisting()
      let users = try store.users()
      if users.isEmpty { try say("还没有账号。用 liance user add admin --role admin 添加管理员。") }
      for user in users {
        let state = user.isDisabled ? "已停用" : user.lockedUntil.map { $0 > .now ? "部分来源暂停登录至\($0.text)" : "正常" } ?? "正常"
        let last = user.lastSignIn.map { "上次登录 \($0.text)" } ?? "从未登录"
        try say([user.name, user.role.title, user.body ?? "—", state, last].joined(separator: "\t"))
      }
    }
  }
}

extension Role: ExpressibleByArgument {}

private func existing(_ name: String, _ store: Store) throws -> UserAccount {
  guard let user = try store.user(named: name) else { throw Failure("没有账号“\(name)”。liance user list 列出全部账号。") }
  return user
}

/// One line of standard input.
private func typedPassword() throws -> String {
  guard let line = readLine(strippingNewline: true), !line.isEmpty else { throw Failure("标准输入里没有密码。") }
  return line
}

/// 20 characters of an alphabet without look-alikes: more than 110 bits.
private func randomPassword() -> String {
  let alphabet = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  var generator = SystemRandomNumberGenerator()
  return String((0..<20).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
}
