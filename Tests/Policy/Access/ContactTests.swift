import Policy
import Testing

@Suite struct ContactTests {
  @Test(arguments: [
    ("zhangsan@example.gov.cn", true), ("a.b+c@x-y.cn", true), ("o'neil@example.com", true), ("", false),
    ("zhangsan", false), ("a@b", false), ("a@@b.cn", false), (".a@b.cn", false), ("a..b@c.cn", false),
    ("a@-b.cn", false), ("a@b..cn", false), ("张三@example.cn", false), ("a@例子.cn", false), ("a b@c.cn", false),
    ("a@b.cn\r\nBcc: x@y.cn", false), ("<a@b.cn>", false), ("a@b.cn,c@d.cn", false), ("\"a\"@b.cn", false),
    (String(repeating: "a", count: 65) + "@b.cn", false),
  ])
  func `an address is one that relays everywhere take`(text: String, isOne: Bool) {
    #expect((MailAddress(text) != nil) == isOne)
  }

  @Test(arguments: [
    (ContactEntry(), []), (ContactEntry(person: "张三", email: "a@b.cn", phone: "0722-123 4567"), []),
    (ContactEntry(person: String(repeating: "长", count: 41)), [ContactEntry.Field.person]),
    (ContactEntry(person: "张\n三", email: "x", phone: "一二三"), [.person, .email, .phone]),
    (ContactEntry(phone: "+86 (722) 123-4567"), []), (ContactEntry(phone: "1234"), [.phone]),
  ])
  func `each field of a contact is told by itself`(entry: ContactEntry, faults: [ContactEntry.Field]) {
    #expect(entry.faults == faults)
  }
}
