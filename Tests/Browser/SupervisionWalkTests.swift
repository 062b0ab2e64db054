import Foundation
import Support
import Testing

/// A quarter of an office and a body in two real Chromiums: the body on a telephone, the office at a desk.
@Suite(.serialized) struct SupervisionWalkTests {
  private static let commands =
    RunningServer.furnished + [
      RunningServer.Command(
        "user", "add", "office", "--role", "supervisor", "--city", "随州市", "--password-stdin",
        input: RunningServer.password + "\n")
    ]
  private static let body = "市经信局"
  private static let late = "专用车智能制造项目"
  private static let stuck = "应急装备产业园项目"

  private static let pdf = "%PDF-1.7 sealed and signed"

  /// A day so many days from today, where the server stands.
  private static func day(_ days: Int) -> String {
    let form = DateFormatter()
    form.calendar = Calendar(identifier: .gregorian)
    form.timeZone = TimeZone(identifier: "Asia/Shanghai")
    form.dateFormat = "yyyy-MM-dd"
    return form.string(from: Date(timeIntervalSinceNow: Double(days) * 86_400))
  }

  @Test func `浏览器: a quarter goes from a late project to the bulletin, a matter up to the leaders, a project out`()
    async throws
  {
    let server = try RunningServer(preparing: Self.commands)
    let body = try await Official("economy", at: server, width: 390)
    let office = try await Official("office", at: server, width: 1440)
    try await late(body, office)
    try await met(body, office)
    try await told(office)
    try await raised(body, office)
    try await left(body, office)
    try await visited(body, office)
    for official in [body, office] {
      // What was refused on purpose.
      #expect(try await official.browser.complaints().filter { !$0.contains("422") }.isEmpty)
      await official.close()
    }
  }

  /// Signed and late → 限期整改 → 督办单 → both answered → 销号, 办结.
  private func late(_ body: Official, _ office: Official) async throws {
    try await register(Self.late, signed: -100, body)
    try await body.reads("签约或入库未开工", "个环节滞后")

    try await office.open("projects")
    try await office.follow(Self.late)
    try await office.follow("限期整改")
    #expect(try await office.value(of: "agency_id") == Self.body)
    #expect(try await office.value(of: "title").contains("限期整改"))
    #expect(try await office.value(of: "due_on") > Self.day(0))
    try await office.press("登记")
    try await office.reads("待签收", Self.late)
    let matter = try await office.browser.url()

    try await office.open("orders/proposals")
    try await office.fill(["pick-project-1": ""])
    try await office.press("签发选中的")
    try await office.reads("已签发 1 份督办单")

    try await body.open("reporting")
    try await body.reads("督办待办", "1 份督办单待签收", "1 个事项待签收")
    try await body.follow("本单位的督办事项")
    try await body.follow("1号")
    try await body.press("签收")
    try await body.fill(["reason-answer": "已补办施工许可，本月开工。"])
    try await body.press("反馈")
    try await body.reads("待办结")
    try await body.open("supervision")
    try await body.follow("限期整改")
    try await body.press("签收")
    try await body.fill(["reason-answer": "已完成注册和到资。"])
    try await body.press("反馈")
    try await body.reads("待销号")

    try await office.browser.open(try #require(URL(string: matter)))
    try await office.press("销号")
    try await office.reads("已销号", "已完成注册和到资。")
    try await office.open("orders")
    try await office.follow("1号")
    try await office.press("办结")
    try await office.reads("已办结")
    let paper = try await office.download("下载 Word 文件")
    #expect(try Papers.pages(of: paper.bytes).joined().contains(Self.late))
  }

  /// The pack of a meeting, frozen; a decision that becomes the body's task.
  private func met(_ body: Official, _ office: Official) async throws {
    try await office.open("meetings")
    try await office.follow("登记会议")
    try await office.fill(["kind": "季度调度会", "day": Self.day(0), "place": "市政府三楼会议室"])
    try await office.press("保存")
    try await office.reads("筹备中", "会议材料")
    try await office.press("材料定稿")
    try await office.reads("材料已定")
    try await office.fill(["text": "加快专用车项目开工", "agency": Self.body, "due": Self.day(30)])
    try await office.press("登记议定事项")
    try await office.reads("已登记，并进入台账", "加快专用车项目开工")
    try await office.fill(["minutes": "会议议定加快开工。"])
    try await office.attach("纪要.pdf", Self.pdf, to: "file")
    try await office.press("归档纪要")
    try await office.reads("纪要已归档", "纪要.pdf")
    let pack = try await office.download("下载 Word 文件")
    #expect(try Papers.pages(of: pack.bytes).joined().contains("会议安排"))

    try await body.open("supervision")
    try await body.follow("加快专用车项目开工")
    try await body.reads("会议议定", "待签收")
  }

  /// 通报: drafted of the quarter, issued under a number, downloaded and opened.
  private func told(_ office: Official) async throws {
    try await office.open("bulletins")
    try await office.follow("起草通报")
    try await office.press("生成草稿")
    try await office.reads("草稿已生成")
    try await office.follow("修改")
    try await office.fill(["masthead": "随州市工业促进委员会办公室文件", "signer": "随州市工业促进委员会办公室"])
    try await office.press("保存")
    try await office.follow("编号印发")
    let year = Self.day(0).prefix(4)
    try await office.fill(["number": "随工促办发〔\(year)〕7号", "sure": ""])
    try await office.press("印发")
    try await office.reads("已印发，内容不再改动", "随工促办发〔\(year)〕7号")
    let paper = try await office.download("下载 Word 文件")
    #expect(paper.name.contains(".docx"))
    let pages = try Papers.pages(of: paper.bytes)
    #expect(pages.count > 1)
    #expect(pages.first?.contains("随州市工业促进委员会办公室文件") == true)
    #expect(pages.first?.contains("随工促办发〔\(year)〕7号") == true)
    #expect(!pages.joined().contains("草稿"))
  }

  /// Three levels: the body raises to the office, the office to the leaders, and writes down what came of it.
  private func raised(_ body: Official, _ office: Official) async throws {
    try await body.open("matters")
    try await body.follow("登记事项")
    try await body.fill(["title": "用地指标不足", "text": "二期用地没有指标。"])
    try await body.press("登记")
    try await body.reads("待分办")
    let matter = try #require(URL(string: try await body.browser.url()))
    try await office.browser.open(matter)
    try await office.fill(["agency_id": Self.body, "due-assign": Self.day(10)])
    try await office.press("分办")
    try await office.reads("待签收")
    try await body.browser.open(matter)
    try await body.press("签收")
    try await body.fill(["reason-raise": "本单位无权调剂指标。"])
    try await body.press("提级")
    try await body.reads("统筹协调办公室")
    try await office.browser.open(matter)
    try await office.fill(["reason-raise": "需市委、市政府研究。"])
    try await office.press("提级")
    try await office.reads("市委、市政府")
    try await office.fill(["reason-settle": "同意调剂用地指标50亩。"])
    try await office.press("记录协调结果")
    try await office.reads("同意调剂用地指标50亩。")
  }

  /// Red: stated in writing, approved, kept, and back again.
  private func left(_ body: Official, _ office: Official) async throws {
    try await register(Self.stuck, signed: -10, body)
    let project = try #require(URL(string: try await body.browser.url()))
    try await body.press("申请退出")
    #expect(try await body.browser.title().hasPrefix("错误"))
    try await body.fill(["reason-exit": "投资方资金链断裂，无法继续实施。"])
    try await body.attach("书面说明.pdf", Self.pdf, to: "file")
    try await body.press("申请退出")
    try await body.reads("退出申请待办理", "书面说明.pdf")
    try await office.browser.open(project)
    #expect(try await office.download("书面说明.pdf").bytes == Data(Self.pdf.utf8))
    try await office.press("同意退出")
    try await office.reads("投资方资金链断裂", "黄 → 红")
    try await office.open("projects?colour=red")
    try await office.reads(Self.stuck)
    try await office.follow(Self.stuck)
    try await office.fill(["reason": "已引入新的投资方。"])
    try await office.press("恢复为黄")
    try await office.reads("红 → 黄")
  }

  /// A look on site that differs: flagged on the project, counted for the body, into the ledger with one click.
  private func visited(_ body: Official, _ office: Official) async throws {
    try await office.open("spot-checks")
    try await office.follow("抽取项目")
    try await office.fill(["title": "年末抽查", "size": "2", "seed": "7"])
    try await office.press("抽取")
    try await office.follow(Self.late)
    try await office.fill([
      "seen_on": Self.day(0), "seen_colour": "蓝 · 开工在建", "seen_step": "都还没有完成", "inspectors": "王五、赵六",
    ])
    try await office.press("保存")
    #expect(try await office.browser.title().hasPrefix("错误"), "what differs must be explained")
    try await office.fill(["note": "现场已经打桩。"])
    try await office.press("保存")
    try await office.reads("不一致", "现场已经打桩。")
    try await office.follow("登记到问题台账")
    #expect(try await office.value(of: "title").contains("抽查"))
    try await office.press("登记")
    try await office.reads("现场抽查")
    try await body.open("projects/1")
    try await body.reads("现场已经打桩。", "上报阶段慢于现场")
  }

  private func register(_ name: String, signed: Int, _ body: Official) async throws {
    try await body.open("projects")
    try await body.follow("登记项目")
    #expect(try await body.value(of: "responsible_id") == Self.body)
    try await body.fill([
      "name": name, "county": "曾都区", "kind": "新招引（增量）", "investor": "某某集团", "investment": "6",
      "signed_on": Self.day(signed), "leader": "张三",
    ])
    try await body.press("保存")
    try await body.reads(name)
  }

  /// Enters projects as the form does, without drawing its page each time.
  private static func entering(_ count: Int) -> String {
    """
    return (async () => {
      const page = new DOMParser().parseFromString(await (await fetch('/projects/new')).text(), 'text/html');
      const form = [...page.forms].find(form => form.elements['signed_on']);
      for (let number = 1; number <= \(count); number += 1) {
        const fields = new URLSearchParams(new FormData(form));
        fields.set('name', '装备制造生产线' + number + '号');
        fields.set('county', '曾都区');
        fields.set('kind', 'new');
        fields.set('investment', String(1 + number % 12));
        fields.set('signed_on', new Date(Date.now() - (30 + number) * 86400000).toISOString().slice(0, 10));
        const answer = await fetch('/projects/new', { method: 'POST', body: fields });
        if (!answer.url.includes('done=saved')) return number + ': ' + answer.status;
      }
      return '';
    })();
    """
  }

  @Test func `浏览器: two hundred projects go on the wall, on A3 or A4, with the head on every sheet`() async throws {
    let server = try RunningServer(preparing: Self.commands)
    let body = try await Official("economy", at: server, width: 1440)
    try await body.open("projects/new")
    #expect(try await body.browser.evaluate(Self.entering(200)) as? String == "")
    for (address, width, height, most) in [
      ("projects/chart?paper=A3", 420, 297, 20), ("projects/chart?paper=A4", 297, 210, 32),
    ] {
      try await body.open(address)
      let sheets = try Papers.sheets(of: try await body.browser.printedOnItsPaper())
      #expect(abs(sheets.width - width) <= 1 && abs(sheets.height - height) <= 1, "\(sheets.width) × \(sheets.height)")
      #expect((2...most).contains(sheets.pages.count), "\(sheets.pages.count)")
      for (index, page) in sheets.pages.enumerated() {
        // The axis of the bars, or the head of the table of days below.
        let hasHead = page.contains(/[0-9]{2}年[0-9]+月/) || page.contains("阶段签约开工投产")
        #expect(hasHead, "\(address), sheet \(index + 1): \(page.prefix(200))")
      }
      for number in [1, 100, 200] { #expect(sheets.pages.joined().contains("装备制造生产线\(number)号")) }
    }
    #expect(try await body.browser.complaints().isEmpty)
    await body.close()
  }
}
