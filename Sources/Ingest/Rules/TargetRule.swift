/// The rules that make a figure a target.
public enum TargetRule: String, ReadingRule {
  case countAfterVerb = "count.after-verb"
  case countBeforeNoun = "count.before-noun"
  case countAfterNames = "count.after-names"
  case countInList = "count.in-list"
  case countCompared = "count.compared"
  case countInGoals = "count.in-goals"
  case countAfterPush = "count.after-push"
  case countCompleted = "count.completed"
  case countEach = "count.each"
  case countHeld = "count.held"
  case rateCompared = "rate.compared"
  case rateGrowth = "rate.growth"
  case rateGrowthInList = "rate.growth-in-list"
  case rateGrowthAssigned = "rate.growth-assigned"
  case rateAbout = "rate.about"
  case ratePlain = "rate.plain"
  case rateStated = "rate.stated"
  case rateWhole = "rate.whole"
  case rateShare = "rate.share"
  case amountCompared = "amount.compared"
  case amountAfterVerb = "amount.after-verb"
  case amountBeforeNoun = "amount.before-noun"
  case amountCapacity = "amount.capacity"
  case amountFund = "amount.fund"
  case amountInList = "amount.in-list"
  case amountInGoals = "amount.in-goals"
  case amountBare = "amount.bare"
  case levelBuilt = "level.built"
  case levelCompared = "level.compared"
  case levelGoal = "level.goal"
  case sizeInBrackets = "size.in-brackets"
  case rankReached = "rank.reached"
  case timeLimit = "time.limit"
  case timeDone = "time.done"
  case timesCadence = "times.cadence"
  case timesCount = "times.count"
  case tableIndicator = "table.indicator"
  case tableArea = "table.area"
  case tableYears = "table.years"

  public var entry: RuleEntry {
    switch self {
    case .countAfterVerb: RuleEntry("数量在句末，前面有“新增”“培育”等动词", "新增冷链企业30家以上。", 0.95)
    case .countBeforeNoun: RuleEntry("动词后紧跟数量和所建的事物", "支持龙头企业打造6家数字化平台。", 0.95, 0.9, 0.85)
    case .countAfterNames: RuleEntry("动词后先列名称，再以“等”合计数量", "建设甲仓库、乙仓库等6个冷链基地。", 0.9)
    case .countInList: RuleEntry("数量承接同一句中前一个目标，动词省略", "新增发明专利100项、冷链企业50家。", 0.95, 0.9)
    case .countCompared: RuleEntry("数量带有“不少于”“以上”等比较词，句中有时限或动词", "到2026年，冷库不少于60座。", 0.9, 0.75)
    case .countInGoals: RuleEntry("数量在句末，句中有时限或位于目标章节", "到2026年，规上冷链企业50家。", 0.65)
    case .countAfterPush: RuleEntry("数量在句末，前面是“支持”“推动”等动词", "支持冷链企业50家。", 0.5)
    case .countCompleted: RuleEntry("数量之后说明建成、投产等结果", "推动甲仓库等14个在建项目竣工投产。", 0.85, 0.75)
    case .countEach: RuleEntry("“每个乡镇”“每个项目”等逐一配备的数量", "每个乡镇有2个冷藏点。", 0.75)
    case .countHeld: RuleEntry("到期时应有的数量", "到2026年，各区建有1所冷链学校。", 0.75)
    case .rateCompared: RuleEntry("比率带有“达到”“以上”等比较词", "到2026年，冷链流通率达到35%。", 0.95, 0.85)
    case .rateGrowth: RuleEntry("增长或下降的幅度，句中有时限或位于目标章节", "到2026年，冷链产值年均增长10%。", 0.85)
    case .rateGrowthInList: RuleEntry("增长或下降的幅度，承接同一句中前一个目标", "冷链产值达到20亿元，年均增长10%。", 0.65)
    case .rateGrowthAssigned: RuleEntry("增长或下降的幅度，所在条款明确了责任单位", "冷链产值年均增长10%。（责任单位：市商务局）", 0.9)
    case .rateAbout: RuleEntry("带“约”“左右”的比率，句中有时限或位于目标章节", "到2026年，冷链流通率约35%。", 0.85)
    case .ratePlain: RuleEntry("没有比较词的比率，句中有时限和动词", "到2026年，实现冷链流通率35%。", 0.8)
    case .rateStated: RuleEntry("时限之后直接写“某某率”及数值", "到2026年，冷链流通率35%。", 0.75)
    case .rateWhole: RuleEntry("动词后写100%", "实现村级冷链站点100%覆盖。", 0.75)
    case .rateShare: RuleEntry("一定比例的单位要做到某事", "到2026年，80%以上的园区建成冷链体系。", 0.8)
    case .amountCompared: RuleEntry("金额或实物量带有“达到”“超过”等比较词", "到2026年，冷链产值超500亿元。", 0.95, 0.75)
    case .amountAfterVerb: RuleEntry("金额或实物量在句末，前面有“新增”等动词", "新增冷库容量20万吨。", 0.9)
    case .amountBeforeNoun: RuleEntry("动词后紧跟实物量和所建的事物", "建设20万吨冷库。", 0.9)
    case .amountCapacity: RuleEntry("所建事物的能力或规模", "建设年吞吐量500万吨的物流基地。", 0.85)
    case .amountFund: RuleEntry("设立一定金额的基金、专项等", "设立20亿元的冷链产业基金。", 0.9)
    case .amountInList: RuleEntry("金额或实物量承接同一句中前一个目标", "到2026年，冷链产值超500亿元、税收20亿元。", 0.9)
    case .amountInGoals: RuleEntry("没有比较词的金额或实物量，前面有“实现”等动词", "到2026年，实现冷链产值500亿元。", 0.7, 0.55)
    case .amountBare: RuleEntry("带比较词而省略单位的金额", "到2026年，冷链产值突破500亿。", 0.8)
    case .levelBuilt: RuleEntry("打造“千亿级”等一定规模的产业", "打造千亿级冷链产业。", 0.9)
    case .levelCompared: RuleEntry("规模等级带有比较词", "打造超千亿级冷链产业。", 0.9)
    case .levelGoal: RuleEntry("规模等级之后写明“目标”", "聚焦千亿级冷链产业目标。", 0.85)
    case .sizeInBrackets: RuleEntry("括号内按规模等级列出的数量", "到2026年，形成优势产业（1个千亿级，食品产业；3个百亿级，家电产业）。", 0.85)
    case .rankReached: RuleEntry("要达到或保持的位次", "到2026年，冷链竞争力进入全国前10名。", 0.85, 0.65)
    case .timeLimit: RuleEntry("办理时间的上限", "企业开办时间压缩至2个工作日。", 0.9)
    case .timeDone: RuleEntry("多长时间内办结", "实现企业开办“一日办结”。", 0.85)
    case .timesCadence: RuleEntry("每年、每季度、每月的次数", "市商务局每季度报送一次。", 0.95)
    case .timesCount: RuleEntry("带时限的次数", "到2026年，举办冷链博览会4次。", 0.7)
    case .tableArea: RuleEntry("表格中分地区的数值", "市州\t新建仓容（万吨）\n青山市\t30\n白水市\t20", 0.9)
    case .tableYears: RuleEntry("以年份为行的表格中的数值", "年份\t新建冷库（座）\n2026年\t30\n2027年\t20", 0.85)
    case .tableIndicator: RuleEntry("指标表中规划期的数值", "指标\t单位\t2026年\n冷库容量\t万吨\t120", 0.95)
    }
  }
}
