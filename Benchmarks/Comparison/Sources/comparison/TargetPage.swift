import Hummingbird
import Mustache

/// The list as a page: our table's cells in a plain frame, without our filter form.
struct TargetPage: Sendable {
  let template: MustacheTemplate

  init() throws { template = try MustacheTemplate(string: Self.text) }

  func html(_ items: [TargetItem]) -> String {
    template.render(["rows": items.map(row), "count": items.count])
  }

  private func row(_ item: TargetItem) -> [String: Any] {
    let record = item.record
    var cells: [String: Any] = [
      "id": record.id, "indicator": record.indicator, "document": record.document, "state": record.state,
      "title": record.stateTitle,
      "promise": record.value.map { "\(record.op) \($0)\(record.unit ?? "")" } ?? "定性目标",
      "deadline": record.deadline ?? "—",
    ]
    if let area = record.area { cells["area"] = area }
    if let section = record.sectionTitle { cells["section"] = section }
    if let owner = record.owner, let id = record.ownerID {
      cells["owner"] = ["id": id, "name": owner] as [String: Any]
    }
    if let period = record.latestPeriod {
      let figure = record.latestValue.map { "\($0)\(record.unit ?? "")" } ?? record.latestStage ?? ""
      cells["latest"] = ["period": period, "figure": figure]
    }
    return cells
  }

  private static let text = """
    <!doctype html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>目标</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/static/base.css"></head>
    <body><header class="top"><nav class="nav"><ul><li><a href="/">总览</a></li>
    <li><a href="/targets">目标</a></li></ul></nav></header>
    <main id="content"><h1>目标</h1><p>{{count}} 项</p>
    <table class="ledger"><caption class="hidden">目标</caption>
    <thead><tr><th scope="col">目标</th><th scope="col">目标值</th><th scope="col">完成时限</th>
    <th scope="col">填报单位</th><th scope="col">最新数据</th><th scope="col">进展状态</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row"><a class="cell-main" href="/targets/{{id}}">{{indicator}}</a>{{#area}} <span class="tag plain">{{.}}</span>{{/area}}
    <span class="cell-sub">{{document}}{{#section}} › {{.}}{{/section}}</span></th>
    <td data-label="目标值"><span class="value">{{promise}}</span></td>
    <td data-label="完成时限" class="nowrap">{{deadline}}</td>
    <td data-label="填报单位">{{#owner}}<a href="/agencies/{{id}}">{{name}}</a>{{/owner}}
    {{^owner}}<span class="muted">待指定</span>{{/owner}}</td>
    <td data-label="最新数据">{{#latest}}{{figure}}<span class="cell-sub nowrap">{{period}}</span>{{/latest}}
    {{^latest}}—{{/latest}}</td>
    <td data-label="进展状态"><span class="chip {{state}}">{{title}}</span></td></tr>
    {{/rows}}
    </tbody></table></main></body></html>

    """
}

/// A page as an answer.
struct PageAnswer: ResponseGenerator {
  let html: String

  func response(from request: Request, context: some RequestContext) throws -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }
}
