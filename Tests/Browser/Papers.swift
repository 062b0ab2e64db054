import Foundation
import Support
import Testing

/// What others' programs make of a paper that was downloaded.
enum Papers {
  /// The words of each page, as LibreOffice lays a .docx out; blanks between letters and characters are dropped.
  static func pages(of docx: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "paper.docx")
    try docx.write(to: file)
    let profile = "-env:UserInstallation=file://\(folder.url.path)/profile"
    _ = try run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.url.path, file.path])
    return try pages(ofPDF: folder.url.appending(path: "paper.pdf"))
  }

  static func pages(ofPDF file: URL) throws -> [String] {
    try run("pdftotext", ["-layout", file.path, "-"]).split(separator: "\u{C}").map { page in
      String(page.filter { !$0.isWhitespace })
    }
  }

  /// The words of each page of a PDF, and how wide and high its pages are, in millimetres.
  static func sheets(of pdf: Data) throws -> (pages: [String], width: Int, height: Int) {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "page.pdf")
    try pdf.write(to: file)
    let info = try run("pdfinfo", [file.path])
    let size = try #require(info.firstMatch(of: /Page size: +([0-9.]+) x ([0-9.]+)/))
    func millimetres(_ points: Substring) -> Int { Int(((Double(points) ?? 0) * 25.4 / 72).rounded()) }
    return (try pages(ofPDF: file), millimetres(size.output.1), millimetres(size.output.2))
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.everything(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed: \(text)")
    return text
  }
}
