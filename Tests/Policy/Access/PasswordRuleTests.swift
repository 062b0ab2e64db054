import Testing

@testable import Policy

@Suite struct PasswordRuleTests {
  @Test(arguments: [
    "123456789012", "111111111111", "password1234", "Password2026!!", "P@ssw0rd12345", "qwertyuiop12", "1qaz2wsx3edc",
    "admin@123456", "Admin888888!", "abc123abc123", "abcdefghijkl", "liance-2026-admin", "woaini5201314",
    "iloveyou2026",
    "1q2w3e4r5t6y", "qazwsxedcrfv", "aaaaaaaaaaaab", "20261231-1231", "asdfghjkl;123", "zhengfu123456", "系统密码2026管理员1",
    "ａｄｍｉｎ１２３４５６７", "testtesttest", "sunshine2026!", "Welcome123456", "mima12345678", "clerk7-clerk7",
  ])
  func `what everybody tries first is refused`(_ password: String) {
    #expect(PasswordRule.length.fault(of: password, name: "clerk7") == .common)
  }

  @Test(arguments: [
    "correct horse", "keep-the-plan-2026", "一个足够长的密码 2026", "bench-password-of-nobody", "tQ7vk2Lr9xWd", "湖水漫过第三级台阶的早晨",
    "我家楼下卖豆浆的老伯", "vdkm tprz wlnq",
  ])
  func `what somebody thought of is taken`(_ password: String) {
    let fault = PasswordRule.length.fault(of: password, name: "clerk7")
    #expect(fault == nil || password.unicodeScalars.count < 12)
  }

  @Test func `lengths are counted in scalars, and the other rule asks for three kinds`() {
    #expect(PasswordRule.length.fault(of: "tQ7vk2Lr9xW", name: "") == .tooShort(minimum: 12))
    // One letter with eleven accents is twelve scalars, and a repetition.
    #expect(PasswordRule.length.fault(of: "e" + String(repeating: "\u{301}", count: 11), name: "") == .common)
    #expect(PasswordRule.length.fault(of: String(repeating: "x7", count: 600), name: "") == .tooLong(maximum: 1_024))
    #expect(PasswordRule.composition.fault(of: "tqmvkrlrnxwd", name: "") == .tooFewKinds)
    #expect(PasswordRule.composition.fault(of: "tQ7vk2Lr9x", name: "") == nil)
  }
}
