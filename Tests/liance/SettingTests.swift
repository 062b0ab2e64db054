import Foundation
import Testing

@testable import liance

@Suite struct SettingTests {
  private static let operations = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/OPERATIONS.md")

  @Test(arguments: ServeSetting.allCases)
  func `each setting of serve has its line for those who run it, with option, name in the environment and default`(
    _ setting: ServeSetting
  ) throws {
    let lines = try String(contentsOf: Self.operations, encoding: .utf8).split(separator: "\n")
    let line = try #require(
      lines.first { $0.hasPrefix("|") && $0.contains("`\(setting.option)`") }, "\(setting.option)")
    #expect(line.contains("`\(setting.environment)"))
    if let fallback = setting.fallback { #expect(line.contains(fallback)) }
  }

  @Test func `what is documented is a setting`() throws {
    let text = try String(contentsOf: Self.operations, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Settings of `serve`").last)
    let table = try #require(section.components(separatedBy: "\n## ").first)
    let named = table.matches(of: /`(LIANCE_[A-Z_]+)/).map { String($0.output.1) }
    // Where the program finds its folders is no setting of one command.
    #expect(Set(named).subtracting(["LIANCE_HOME"]) == Set(ServeSetting.allCases.map(\.environment)))
  }

  @Test func `letters say the port where our own TLS is not at the usual one`() {
    #expect(Serve.siteAddress("liance.example.cn", port: 443) == "https://liance.example.cn/")
    #expect(Serve.siteAddress("liance.example.cn", port: 8443) == "https://liance.example.cn:8443/")
    #expect(Serve.siteAddress("liance.example.cn", port: nil) == "https://liance.example.cn/")
    #expect(Serve.siteAddress(nil, port: 8443) == nil)
  }
}
