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
    var rest = files[...]
    var ahead: Ahead<Batch>? = readAhead(rest)
    while let batch = ahead?.value {
      rest = rest.dropFirst(batch.files.count)
      // While these are written the next ones are read; beside a large one there is no room for them.
      let waits = batch.bytes > 4 * Batch.mostBytes
      ahead = rest.isEmpty || waits ? nil : readAhead(rest)
      failed += keep(batch.files, in: store)
      if waits, !rest.isEmpty { ahead = readAhead(rest) }
    }
    if failed > 0 { throw ExitCode(1) }
  }

  private func readAhead(_ files: ArraySlice<String>) -> Ahead<Batch> {
    Ahead { [anyway, title] in Batch(files, anyway: anyway, title: title) }
  }

  /// Writes what was read and tells of each file in its turn.
  ///
  /// - Returns: how many files failed.
  private func keep(_ batch: [Batch.File], in store: Store) -> Int {
    var outcomes = saved(batch, in: store)[...]
    var failed = 0
    for entry in batch {
      do {
        let read = try entry.read.get()
        if let outcome = outcomes.popFirst() { try tell(try outcome.get(), entry.name, read) }
      } catch {
        failed += 1
        FileHandle.standardError.write(Data("✘ \(error)\n".utf8))
      }
    }
    return failed
  }

  /// What became of each file that could be read. Where one of them is refused, the others are written without it.
  private func saved(_ batch: [Batch.File], in store: Store) -> [Result<Saved, any Error>] {
    let files = batch.compactMap { try? $0.read.get() }
    let incoming = files.map { file in Result { try self.incoming(file) } }
    if files.count > 1, let all = try? incoming.map({ try $0.get() }),
      let outcomes = try? store.save(all.map(\.plan), by: .commandLine)
    {
      return zip(outcomes, all).map { .success(Saved(outcome: $0, unsure: $1.unsure)) }
    }
    return incoming.map { file in
      Result {
        let (plan, unsure) = try file.get()
        guard let outcome = try store.save([plan], by: .commandLine).first else { throw ExitCode(1) }
        return Saved(outcome: outcome, unsure: unsure)
      }
    }
  }

  private struct Saved {
    let outcome: SaveOutcome
    /// Items for which the file waits to be reviewed.
    let unsure: Int
  }

  private func incoming(_ file: ReadFile) throws -> (plan: IncomingPlan, unsure: Int) {
    let now = Moment.now
    let source = SourceFile(
      name: file.reading.file, bytes: file.plan.bytes, text: file.plan.text, address: source, readOn: now.day)
    // What the rules are not sure of waits for a person's yes.
    let least = try ServeSetting.leastSure.share(leastSure)
    let unsure = mode == .publish ? file.reading.count(below: least) : 0
    return (
      IncomingPlan(file.reading, source: source, publish: mode == .publish && unsure == 0, at: now), unsure
    )
  }

  private func tell(_ saved: Saved, _ file: String, _ read: ReadFile) throws {
    let outcome = saved.outcome
    if outcome.isUnchanged {
      let published = outcome.documents.filter(\.isNewlyPublished)
      for saved in published { try say("✔ \(saved.title)：已经读入过，原来待核对，现已公开") }
      if published.isEmpty, !quietIfKnown { try say("＝ \(file)：已经读入过，没有变化") }
      return
    }
    for note in read.plan.notes { try say("  \(note)") }
    if saved.unsure > 0 {
      let least = try ServeSetting.leastSure.share(leastSure)
      try say("  \(saved.unsure) 条识别结果的把握低于 \(Int((least * 100).rounded()))%，先不公开，请在网页上核对")
    }
    for saved in outcome.documents {
      let isAgain = saved.change == .reread && !saved.isPublished
      let state = saved.isPublished ? "已公开" : isAgain ? "重新识别，待核对，已公开的内容不变" : "待核对"
      try say("✔ \(saved.title)：目标 \(saved.targets)，定性目标 \(saved.goals)，举措 \(saved.measures)（\(state)）")
    }
    if read.unread > 0 { try say("  有 \(read.unread) 句带数字或单位的话没有识别，见核对页或 liance parse --format table") }
    if outcome.findings > 0 { try say("  发现 \(outcome.findings) 处疑点，见网页 /findings") }
  }
}

/// Files that go into the database together.
private struct Batch: Sendable {
  /// One file as it was read, or why it was not.
  typealias File = (name: String, read: Result<ReadFile, any Error>)

  private(set) var files: [File] = []
  private(set) var bytes = 0

  /// So many files, or so much text, share a transaction: one flush of the disk, and one of the searched words.
  /// A server beside waits for it as long as for a page that is made slowly, a quarter of a second.
  private static let mostFiles = 8
  static let mostBytes = 256 << 10

  /// The first of these; at least one where there is any.
  init(_ rest: ArraySlice<String>, anyway: Bool, title: String?) {
    for name in rest {
      let read = Result { try ReadFile(name, anyway: anyway, title: title) }
      files.append((name, read))
      bytes += (try? read.get())?.plan.bytes.count ?? 0
      if files.count >= Self.mostFiles || bytes >= Self.mostBytes { break }
    }
  }
}

/// A file as it was read.
private struct ReadFile: Sendable {
  let plan: ReadPlan
  /// With the title that was given.
  let reading: Reading
  /// How many sentences look as if something should have been read in them.
  let unread: Int

  init(_ file: String, anyway: Bool, title: String?) throws {
    plan = try ReadPlan(path: file, anyway: anyway)
    reading = plan.reading.titled(title)
    guard !reading.lacksTitle else { throw Failure("《\(file)》里没有认出标题，请用 --title 给出标题。") }
    unread = plan.unread.count
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
