import Policy
import Testing

@Suite struct ProjectFlowTests {
  @Test func `an exit is stated in words or in a file, everything else in words`() {
    let standings: [(ProjectFlow.Step, Standing)] = [
      (.askExit, Standing(.blue)), (.move(.green), Standing(.blue)), (.comeBack(.blue), Standing(.red)),
      (.refuseExit, Self.asked),
    ]
    for (step, standing) in standings {
      let silent = try? ProjectFlow.step(step, from: standing, reason: " ", isAllowed: true)
      let filed = try? ProjectFlow.step(step, from: standing, reason: " ", isInFile: true, isAllowed: true)
      #expect(silent == nil)
      #expect((filed != nil) == (step == .askExit), "\(step)")
    }
  }

  typealias Standing = ProjectFlow.Standing

  struct Case: CustomTestStringConvertible, Sendable {
    var from: Standing
    var step: ProjectFlow.Step
    /// Nil for a refusal.
    var to: Standing?
    var refusal: ProjectFlow.Refusal?

    init(_ from: Standing, _ step: ProjectFlow.Step, to: Standing) {
      (self.from, self.step, self.to) = (from, step, to)
    }

    init(_ from: Standing, _ step: ProjectFlow.Step, refused: ProjectFlow.Refusal) {
      (self.from, self.step, refusal) = (from, step, refused)
    }

    var testDescription: String { "\(from.colour) \(step)" }
  }

  static let asked = Standing(.yellow, isExitAsked: true)

  static let cases: [Case] = [
    Case(Standing(.yellow), .move(.blue), to: Standing(.blue)),
    Case(Standing(.yellow), .move(.green), to: Standing(.green)),
    Case(Standing(.blue), .move(.yellow), to: Standing(.yellow)),
    Case(Standing(.blue), .move(.green), to: Standing(.green)),
    Case(Standing(.green), .move(.blue), to: Standing(.blue)),
    Case(Standing(.blue), .move(.blue), refused: .same(.blue)),
    Case(Standing(.blue), .move(.red), refused: .redNeedsExit),
    Case(Standing(.red), .move(.blue), refused: .isRed),
    Case(Standing(.yellow), .askExit, to: asked),
    Case(Standing(.green), .askExit, to: Standing(.green, isExitAsked: true)),
    Case(asked, .askExit, refused: .exitAsked),
    Case(Standing(.red), .askExit, refused: .isRed),
    Case(asked, .move(.blue), to: Standing(.blue, isExitAsked: true)),
    Case(asked, .grantExit, to: Standing(.red)),
    Case(asked, .refuseExit, to: Standing(.yellow)),
    Case(Standing(.yellow), .grantExit, refused: .exitNotAsked),
    Case(Standing(.red), .grantExit, refused: .exitNotAsked),
    Case(Standing(.yellow), .refuseExit, refused: .exitNotAsked),
    Case(Standing(.red), .comeBack(.yellow), to: Standing(.yellow)),
    Case(Standing(.red), .comeBack(.green), to: Standing(.green)),
    Case(Standing(.red), .comeBack(.red), refused: .same(.red)),
    Case(Standing(.blue), .comeBack(.yellow), refused: .isNotRed),
  ]

  private func step(_ item: Case, reason: String, isAllowed: Bool = true) -> Result<Standing, ProjectFlow.Refusal> {
    do throws(ProjectFlow.Refusal) {
      return .success(try ProjectFlow.step(item.step, from: item.from, reason: reason, isAllowed: isAllowed))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: cases) func `a colour moves as the table says, or is refused with its reason`(item: Case) {
    let result = step(item, reason: "理由")
    if let to = item.to { #expect(result == .success(to)) }
    if let refusal = item.refusal { #expect(result == .failure(refusal)) }
  }

  @Test(arguments: cases) func `nobody takes a step without its permission`(item: Case) {
    #expect(step(item, reason: "理由", isAllowed: false) == .failure(.notAllowed(item.step)))
  }

  @Test(arguments: cases.filter { $0.to != nil })
  func `every step but the office's consent says why`(item: Case) {
    let silent = step(item, reason: " \n")
    #expect(silent == (item.step == .grantExit ? .success(Standing(.red)) : .failure(.reasonMissing(item.step))))
  }

  @Test func `the office decides on exits, who runs the project on the rest`() {
    #expect(Role.admin.may(.approveExits) && !Role.agency.may(.approveExits))
    #expect(Role.agency.permissions[.manageProjects] == .ownAgency)
    #expect(!Role.viewer.may(.manageProjects))
    for item in Self.cases where item.refusal != nil { #expect(item.refusal?.message.isEmpty == false) }
  }
}
