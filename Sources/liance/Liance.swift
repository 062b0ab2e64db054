import ArgumentParser

@main
struct Liance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liance", abstract: "供应链政策目标跟踪", subcommands: [Parse.self])
}
