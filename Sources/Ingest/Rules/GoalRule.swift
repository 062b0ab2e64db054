/// The rules that make words without a number a goal: only what somebody can check on a day.
public enum GoalRule: String, ReadingRule {
  case built = "goal.thing"
  case written = "goal.paper"
  case held = "goal.event"
  case title = "goal.title"
  case full = "goal.full"
  case rank = "goal.rank"
  case finished = "goal.finished"
  case completed = "goal.completed"
  case procedure = "goal.procedure"
  case rhythm = "goal.rhythm"

  public var entry: RuleEntry {
    switch self {
    case .built: RuleEntry("“建设”“成立”等动词，后面是可以验收的事物", "建设冷链产品检测中心。", 0.85)
    case .written: RuleEntry("“编制”“出台”等动词，后面是可以查阅的文件", "编制全市冷链设施目录。", 0.85)
    case .held: RuleEntry("“举办”等动词，后面是会议、展会或赛事", "举办云岭冷链博览会。", 0.8)
    case .title: RuleEntry("创建国家级、省级的示范区、试点等称号", "创建国家级冷链物流示范区。", 0.8)
    case .full: RuleEntry("全覆盖、全部完成、零的突破等可以核对的状态", "实现乡镇冷链站点全覆盖。", 0.85)
    case .rank: RuleEntry("要达到或保持的第一、百强等地位", "到2027年，冷链产量稳居全国第一。", 0.8)
    case .finished: RuleEntry("建成投产、投入使用、上线运行等完工状态", "云岭冷链物流园一期建成投产。", 0.8)
    case .completed: RuleEntry("“完成”之后的建设、改造、普查等工作", "完成老旧冷库节能改造。", 0.75)
    case .procedure: RuleEntry("建立有专门名称的制度、机制", "建立冷链安全信息通报制度。", 0.65)
    case .rhythm: RuleEntry("按月、按季通报或调度，没有次数", "项目进展每季度通报。", 0.7)
    }
  }
}
