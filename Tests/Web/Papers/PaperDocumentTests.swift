import Foundation
import Ingest
import Policy
import Testing

@testable import Web

/// Programs that open what we write; `make test` installs them.
private func found(_ program: String) -> Bool {
  ["/usr/bin/", "/usr/local/bin/"].contains { access($0 + program, X_OK) == 0 }
}
private let hasOffice = found("soffice") && access("/usr/lib/libreoffice/program/libswlo.so", R_OK) == 0
private let hasPython = access("/usr/lib/python3/dist-packages/docx/__init__.py", R_OK) == 0
private let canRender = hasOffice && found("pdftotext") && found("pdfinfo")

@Suite struct PaperDocumentTests {
  static let rows = (1...60).map { ["\($0)", "市经信局", "专用汽车产量\($0)", "25 万辆", "滞后", "订单不足，正在对接"] }

  static let paper = Paper(
    masthead: PaperMasthead(name: "江州市人民政府办公室文件", number: PaperNumber(code: "江政办发", year: 2026, serial: 12)),
    title: "关于2026年第三季度专用汽车产业转型升级目标进展情况的通报", addressees: "各县（市、区）人民政府，市直各有关单位",
    body: PaperText.read(
      "现将2026年第三季度目标进展情况通报如下。\n一、总体情况\n（一）按时报送的单位。共2家 & <都已审核>。\n1.市经信局。\n（1）专用汽车产量。\n"
        + String(repeating: "全市各级各部门要高度重视目标进展情况的报送工作。", count: 30)),
    annexes: [
      PaperAnnex(
        title: "滞后目标明细表",
        blocks: [
          .table(
            PaperTable(
              [
                .init("序号"), .init("单位", share: 2), .init("目标", share: 3), .init("目标值", share: 2), .init("状态"),
                .init("原因", share: 4, isCentred: false),
              ], rows)), .note("数据截至2026年10月10日。"),
        ]), PaperAnnex(title: "报送情况表", blocks: [.paragraph("都已报送。")]),
    ], signer: "江州市人民政府办公室", day: CivilDate(year: 2026, month: 10, day: 27),
    imprint: PaperImprint(
      copies: "市委办公室，市人大办公室", printer: "江州市人民政府办公室", day: CivilDate(year: 2026, month: 10, day: 28)))

  static let letter = Paper(
    masthead: PaperMasthead(
      name: "江州市经济和信息化局", number: PaperNumber(code: "江经信函", year: 2026, serial: 7), form: .letter),
    title: "关于申请延长“专用底盘生产用地指标不足”办理时限的函", addressees: "江州市统筹协调机构",
    body: PaperText.read(String(repeating: "省里尚未批复，不能如期办结。\n", count: 20) + "妥否，请予函复。"),
    annexes: [PaperAnnex(title: "情况说明.pdf", blocks: [])], signer: "江州市经济和信息化局",
    day: CivilDate(year: 2026, month: 11, day: 27))

  static let all = [
    "全部要素": paper, "函": letter, "只有正文": Paper(title: "现场抽查记录表", body: [.paragraph("抽查对象：")]),
    "什么也没有": Paper(title: "", body: []),
  ]

  @Test func `the same paper gives the same bytes, and its text is read back as it was written`() throws {
    let document = PaperDocument(paper: Self.paper, mark: "草稿")
    #expect(document.bytes() == PaperDocument(paper: Self.paper, mark: "草稿").bytes())
    let text = try plainText(of: document.bytes(), name: "a.docx").text.string
    for words in ["江政办发〔2026〕12号", "（一）按时报送的单位。共2家 & <都已审核>。", "附件2", "2026年10月27日", "抄送：市委办公室"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `every part of the file is XML whose elements end`() throws {
    for (name, paper) in Self.all {
      let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "a.docx")
      try Data(PaperDocument(paper: paper, mark: nil).bytes()).write(to: file)
      let run = try Self.run("python3", ["-c", Self.parse, file.path])
      #expect(run.status == 0 && run.text.hasPrefix("parts"), "\(name): \(run.text)")
    }
  }

  private static let parse = """
    import sys, zipfile, xml.dom.minidom
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    names = [n for n in z.namelist()]
    for n in names: xml.dom.minidom.parseString(z.read(n))
    print("parts", len(names))
    """

  @Test(.enabled(if: hasPython, "python3-docx is not installed"))
  func `python-docx opens every paper and finds what was written`() throws {
    for (name, paper) in Self.all {
      let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "a.docx")
      try Data(PaperDocument(paper: paper, mark: nil).bytes()).write(to: file)
      let run = try Self.run(Self.python, ["-c", Self.look, file.path])
      try #require(run.status == 0, "\(name): \(run.text)")
      let tables = paper.annexes.flatMap(\.blocks).count { if case .table = $0 { true } else { false } }
      #expect(run.text.contains("tables \(tables) A4"), "\(name): \(run.text)")
      for words in [paper.title, paper.signer] where !words.isEmpty {
        #expect(run.text.contains(words), "\(name): \(words)")
      }
    }
  }

  private static let python = "/usr/bin/python3"

  private static let look = """
    import sys, docx
    d = docx.Document(sys.argv[1])
    sys.stdout.reconfigure(encoding="utf-8")
    s = d.sections[0]
    size = "A4" if (round(s.page_width.mm), round(s.page_height.mm)) == (210, 297) else "another"
    print("tables", len([t for t in d.tables if len(t.rows) > 1]), size)
    print("".join(p.text for p in d.paragraphs).replace("\\n", ""))
    """

  @Test(.enabled(if: canRender, "LibreOffice Writer or poppler-utils is not installed"))
  func `LibreOffice opens a paper and prints it on A4, 22 lines of 28 characters, table heads on every page`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.docx")
    try Data(PaperDocument(paper: Self.paper, mark: "草稿").bytes()).write(to: file)
    let profile = "-env:UserInstallation=file://\(folder.path)/profile"
    let office = try Self.run(
      "soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path, file.path])
    let pdf = folder.appending(path: "a.pdf").path
    try #require(FileManager.default.fileExists(atPath: pdf), "\(office.text)")
    let info = try Self.run("pdfinfo", [pdf]).text
    #expect(info.contains("595.") && info.contains("A4"), "\(info)")
    #expect(info.contains("关于2026年第三季度专用汽车产业转型升级目标进展情况的通报"))
    let text = try Self.run("pdftotext", ["-layout", pdf, "-"]).text
    // Between letters and Chinese characters stands a blank that nobody typed.
    let pages = text.split(separator: "\u{0C}").map { $0.filter { $0 == "\n" || !$0.isWhitespace } }
    #expect(pages.count == 7, "\(pages.count)")
    for (index, page) in pages.enumerated() {
      #expect(page.contains("—\(index + 1)—"), "\(index + 1)")
      #expect(page.contains("草稿"))
    }
    // The first page holds the head; the body fills the second and ends on the third; annexes begin pages of their own.
    #expect(pages[0].contains("江州市人民政府办公室文件") && pages[0].contains("江政办发〔2026〕12号"))
    let full = pages[1].split(separator: "\n").filter { $0.count > 20 }
    #expect(full.count == PaperLayout.lines)
    // One more where a full stop hangs.
    #expect(full.allSatisfy { (PaperLayout.characters - 1...PaperLayout.characters + 1).contains($0.count) }, "\(full)")
    #expect(pages[2].contains("2026年10月27日") && pages[2].contains("附件：1."))
    #expect(pages[3...5].allSatisfy { $0.contains("序号") && $0.contains("原因") }, "the head is repeated")
    #expect(pages[6].contains("附件2") && pages[6].contains("抄送：市委办公室，市人大办公室。"))
    #expect(pages[6].contains("2026年10月28日印发"))
  }

  @Test(.enabled(if: canRender, "LibreOffice Writer or poppler-utils is not installed"))
  func `LibreOffice prints a letter with its name above the text, its number to the right, and no number on page one`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.docx")
    try Data(PaperDocument(paper: Self.letter, mark: "演示数据").bytes()).write(to: file)
    let profile = "-env:UserInstallation=file://\(folder.path)/profile"
    let office = try Self.run(
      "soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path, file.path])
    let pdf = folder.appending(path: "a.pdf").path
    try #require(FileManager.default.fileExists(atPath: pdf), "\(office.text)")
    let text = try Self.run("pdftotext", ["-layout", pdf, "-"]).text
    let pages = text.split(separator: "\u{0C}").map { $0.filter { $0 == "\n" || !$0.isWhitespace } }
    #expect(pages.count == 2, "\(pages.count)")
    let lines = pages[0].split(separator: "\n")
    #expect(lines.prefix(3) == ["演示数据", "江州市经济和信息化局", "江经信函〔2026〕7号"], "\(lines.prefix(4))")
    #expect(!pages[0].contains("—1—") && pages[1].contains("—2—"), "“首页不显示页码”")
    #expect(pages[1].contains("附件：情况说明.pdf") && pages[1].contains("2026年11月27日"))
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
