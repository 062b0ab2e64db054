/// How the columns of task tables and indicator tables are called.
enum TableWords {
  static let serial = words("序号 编号")
  static let headers = words(
    "重点工作 主要工作 具体工作 工作计划 时间进度 工作进度 进度安排 年度工作 工作要点 牵头人 序号 编号 指标 指标名称 主要指标 指标内容 名称 单位 计量单位 属性 指标属性 类别 类型 领域 分类 一级指标 二级指标 预期值 目标值 目标 现状值 现状 基期值 年均 累计 年均增速 年均增长 备注 说明 任务 产品 企业 技术 县市区 项目 内容 事项 措施 时间 进度 完成情况 方向 阶段 地区 区域 年份 年度 合计 数量 指标类型 基数 增速"
  )
  /// What a table's title ends with.
  static let captions = words(
    "清单 一览表 分解表 分工表 任务表 计划表 指标表 安排表 目标表 情况表 明细表 汇总表 统计表 对照表 责任表 分配表 任务分解 任务分工 目标任务 登记表 进度表 推进表 公示表 台账")
  /// Columns whose cells say which year a row is about.
  static let years = words("年份 年度 年 时间 阶段 时期 年别 目标年 规划年")
  /// Parts of a column's title that show it to be one.
  static let headerParts = words(
    "领导 单位 部门 时限 时间 任务 事项 内容 名称 指标 属性 目标 年均 增速 措施 举措 方向 备注 序号 类别 清单 责任人 项目 产业 集群 环节 实事 分值 权重 标准 细则 得分 规模 处室 科室")
  static let lead = words("牵头 主办 主责")
  static let responsible = words(
    "责任 配合 协办 参与 协同 落实单位 落实主体 实施单位 实施主体 承办 负责 指导部门 指导单位 支撑单位 支撑部门 支持单位 支持部门 落实部门 实施部门 执行单位 执行部门 推进单位 推进部门 完成单位 涉及单位 涉及部门 主管单位 主管部门 督导单位 组织单位"
  )
  /// Columns of names of persons.
  static let persons = words("领导 责任人 联系人 负责人 联络员")
  /// Offices inside a body, which are no bodies of the plan.
  static let offices = words("处室 科室 股室")
  static let deadline = words("时限 时间 完成日期 时间节点 进度安排 完成期限 期限")
  /// Columns that say what is to be done, best first.
  static let tasks = words(
    "重点事项 重点任务 重点工作 主要工作 工作任务 主要任务 任务名称 任务 事项 工作举措 重点举措 主要举措 举措 工作措施 措施 文件名称 项目名称 政策名称 工作内容 主要内容 具体内容 内容 工作目标 目标 实事 项目 名称 指标"
  )
  /// Columns that tell a task at length, beside one that names it.
  static let contents = words("内容 措施 举措 任务 目标 事项 要点")
  static let remarks = words("备注 说明 进展 完成情况")
  /// What stands in a cell for nothing.
  static let strokes = ScalarSet(scalars("-—–－/／ "))
  static let indicator = words("指标 指标名称 主要指标 指标内容")

  /// Whether a cell's letters, blanks left out, head a column.
  static func isHeader(_ name: [UInt32]) -> Bool {
    guard (2...14).contains(name.count) else { return false }
    if headers.contains(name) { return true }
    return headerParts.contains { name.suffix($0.count).elementsEqual($0) }
  }
}
