import Policy
import Testing

@Suite struct PasswordStrengthTests {
  @Test(arguments: [
    ("", PasswordStrength.weak), ("aaaaaaaaaaaa", .weak), ("123412341234", .weak), ("correct horse", .fair),
    ("Tr0ub4dor&3xyz!", .strong), ("一个足够长的密码", .strong), ("abc-defg-h2jk-mn3p", .strong),
  ])
  func `length counts, kinds count, repetition does not`(password: String, strength: PasswordStrength) {
    #expect(PasswordStrength(of: password) == strength, "\(password)")
  }

  @Test func `names that somebody may have meant are found`() {
    let names = ["市经信局", "市科技局", "市财政局", "曾都区人民政府"]
    #expect(AgencyName.alike("市科计局", among: names).first == "市科技局")
    #expect(AgencyName.alike("曾都区政府", among: names) == ["曾都区人民政府"])
    #expect(AgencyName.alike("某某有限公司", among: names).isEmpty)
  }
}
