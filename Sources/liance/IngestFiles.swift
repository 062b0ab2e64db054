import ArgumentParser
import Foundation
import Ingest
import Policy
import Store

/// Files in, plans in the database.
struct IngestFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "读入规划（文本、Word、HTML、PDF），存进数据库。",
    discussion: """
      同一份文本再读一次不会改变任何东西；修订稿会成为同一份规划的新版本。
      示例：
        liance ingest seeds/*.txt --publish      读入并立即公开
        liance ingest plan.docx --review         读入，等编辑在网页上核对后再公开
      """)

  @OptionGroup var options: DatabaseOptions
  @Argument(help: ArgumentHelp("一个或多个文件。", valueName: "文件")) var files: [String]
  @Flag(help: "publish 立即公开；review 等待核对。") var mode: Mode = .review
  @Option(help: ArgumentHelp("文件的来源网址。", valueName: "网址")) var source: String?
  @Flag(help: "已经读入过的文件不再提示。") var quietIfKnown = false

  enum Mode: EnumerableFlag {
    case publish
    case review
  }

  func run() throws {
    let store = try options.open()
    var failed = 0
    for file in files {
      do { try ingest(file, into: store) } catch {
        failed += 1
        FileHandle.standardError.write(Data("✘ \(error)\n".utf8))
      }
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func ingest(_ file: String, into store: Store) throws {
    let plan = try ReadPlan(path: file)
    let now = Moment.now
    let source = SourceFile(
      name: plan.reading.file, bytes: plan.bytes, text: plan.text, address: source, readOn: now.day)
    let outcome = try store.save(plan.reading, source: source, publish: mode == .publish, by: .commandLine, at: now)
    if outcome.isUnchanged {
      let published = outcome.documents.filter(\.isNewlyPublished)
      for saved in published { try say("✔ \(saved.title)：已经读入过，原来待核对，现已公开") }
      if published.isEmpty, !quietIfKnown { try say("＝ \(file)：已经读入过，没有变化") }
      return
    }
    for note in plan.notes { try say("  \(note)") }
    for saved in outcome.documents {
      let state = saved.isPublished ? "已公开" : "待核对"
      try say("✔ \(saved.title)：目标 \(saved.targets)，定性目标 \(saved.goals)，举措 \(saved.measures)（\(state)）")
    }
    if outcome.findings > 0 { try say("  发现 \(outcome.findings) 处疑点，见网页 /findings") }
  }
}
