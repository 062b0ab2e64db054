/// Where a passage stands and what that says of its figures.
///
/// A class: every look at a part of a sentence is handed it.
final class PassageContext {
  /// The numbers of the headings above.
  let path: String
  /// Before the first heading: the present state is told there.
  var isPreamble = false
  /// Under 发展基础, 现状.
  var isReview = false
  /// The title of a review names what is to come, too: 发展成就和主要目标.
  var looksAhead = false
  /// The year of a paper for one year that is not told of as a year to come.
  var reviewedYear: Int?
  /// Under 2024年重点工作 in a paper of that year: what stands there is to be done.
  var isTask = false
  /// 实施项目：…: the paragraph lists what is to be built.
  var listsProjects = false
  /// Under 保障措施: how the plan is run, not what it reaches.
  var isUpkeep = false
  /// A guide for firms, an emergency plan, or somebody explains a paper: what stands there is nobody's own deed.
  var isGuidance = false
  /// Under 发展目标, or in a column 目标.
  var isGoal = false
  /// The first short sentence of a paragraph heads it.
  var isHeadline = false
  /// That sentence, for those after it.
  var headline: Range<Int>?
  /// Where the text begins after number and run-in heading.
  var body = 0
  /// What a table row is about.
  var subject: Range<Int>?
  /// The sentence at hand.
  var sentence = 0..<0

  init(path: String = "") { self.path = path }

  /// One that does not change with this one.
  func copy() -> PassageContext {
    let other = PassageContext(path: path)
    other.isPreamble = isPreamble
    other.isReview = isReview
    other.looksAhead = looksAhead
    other.reviewedYear = reviewedYear
    other.isTask = isTask
    other.listsProjects = listsProjects
    other.isUpkeep = isUpkeep
    other.isGuidance = isGuidance
    other.isGoal = isGoal
    other.isHeadline = isHeadline
    other.headline = headline
    other.body = body
    other.subject = subject
    other.sentence = sentence
    return other
  }

  /// The present state is told here.
  var tellsOfToday: Bool { isPreamble || isReview }
}
