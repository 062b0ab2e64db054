import ArgumentParser
import Foundation
import Ingest
import Policy
import Store

/// Files in, plans in the database.
struct IngestFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "读入规划（文本、Word、Excel、CSV、HTML、PDF），存进数据库。",
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
  @Option(help: ServeSetting.leastSure.help("publish 时，有识别结果的把握低于此值的文件先等待核对", value: "百分数"))
  var leastSure: Int?
  @Flag(help: "没有读到目标、举措或奖补的文件也读入。") var anyway = false
  @Option(help: ArgumentHelp("文件里没有标题时用的标题；只能与一个文件同用。", valueName: "标题")) var title: String?
  @Flag(help: "已经读入过的文件不再提示。") var quietIfKnown = false

  enum Mode: EnumerableFlag {
    case publish
    case review
  }

  func validate() throws {
    if let source, !source.hasPrefix("https://"), !source.hasPrefix("http://") {
      throw ValidationError("--source 应以 http:// 或 https:// 开头：\(source)")
    }
    if title != nil, files.count != 1 { throw ValidationError("--title 只能与一个文件同用。") }
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
    let plan = try ReadPlan(path: file, anyway: anyway)
    let reading = plan.reading.titled(title)
    guard !reading.lacksTitle else { throw Failure("《\(file)》里没有认出标题，请用 --title 给出标题。") }
    let now = Moment.now
    let source = SourceFile(
      name: plan.reading.file, bytes: plan.bytes, text: plan.text, address: source, readOn: now.day)
    // What the rules are not sure of waits for a person's yes.
    let least = try ServeSetting.leastSure.share(leastSure)
    let unsure = mode == .publish ? plan.reading.count(below: least) : 0
    let outcome = try store.save(
      reading, source: source, publish: mode == .publish && unsure == 0, by: .commandLine, at: now)
    if outcome.isUnchanged {
      let published = outcome.documents.filter(\.isNewlyPublished)
      for saved in published { try say("✔ \(saved.title)：已经读入过，原来待核对，现已公开") }
      if published.isEmpty, !quietIfKnown { try say("＝ \(file)：已经读入过，没有变化") }
      return
    }
    for note in plan.notes { try say("  \(note)") }
    if unsure > 0 { try say("  \(unsure) 条识别结果的把握低于 \(Int((least * 100).rounded()))%，先不公开，请在网页上核对") }
    for saved in outcome.documents {
      let isAgain = saved.change == .reread && !saved.isPublished
      let state = saved.isPublished ? "已公开" : isAgain ? "重新识别，待核对，已公开的内容不变" : "待核对"
      try say("✔ \(saved.title)：目标 \(saved.targets)，定性目标 \(saved.goals)，举措 \(saved.measures)（\(state)）")
    }
    let unread = plan.unread.count
    if unread > 0 { try say("  有 \(unread) 句带数字或单位的话没有识别，见核对页或 liance parse --format table") }
    if outcome.findings > 0 { try say("  发现 \(outcome.findings) 处疑点，见网页 /findings") }
  }
}

extension Reading {
  /// Items that their rules are less sure of.
  fileprivate func count(below least: Double) -> Int {
    documents.reduce(0) { sum, document in
      let all =
        document.targets.map(\.provenance) + document.qualitative.map(\.provenance)
        + document.incentives.map(\.provenance) + document.measures.map(\.provenance)
      return sum + all.count { $0.confidence < least }
    }
  }
}
