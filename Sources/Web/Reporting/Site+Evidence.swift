import HTTP
import Policy
import Store

extension Site {
  /// Files that bear out a report: listed, added, taken away, handed out to those concerned.
  func addEvidence(to mount: inout Mount) {
    mount.on(.get, .reportingEvidence) { request, visitor in
      return answer(try evidencePage(request.query, visitor).page(in: frame, for: visitor), for: visitor)
    }
    mount.form(
      .reportingEvidence, RouteOptions(bodyLimit: Evidence.largestFile + (1 << 20)),
      limits: .upload(Evidence.largestFile)
    ) { request, visitor, posted in
      var page = try evidencePage(request.query, visitor)
      guard let file = posted.file("file") else {
        page.fault = "请选择要上传的文件"
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      let bytes = try file.content.collect(upTo: Evidence.largestFile)
      do {
        try store.addEvidence(
          file.filename, bytes, to: page.row, in: page.form.period, by: visitor.actor, at: visitor.now)
      } catch StoreError.invalid(_, let reason) {
        page.fault = reason
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      return .redirect(to: here(page))
    }
    mount.form(.evidenceRemoval) { request, visitor, _ in
      let id: EvidenceID = try id(request, "佐证材料")
      guard let (evidence, _) = try store.evidenceFile(id) else { throw WebError.missing("编号为 \(id) 的佐证材料") }
      let agency = evidence.owner == visitor.actor.agency ? nil : evidence.owner
      let place = Address.evidence(of: evidence.place, evidence.period, agency: agency)
      do {
        try store.removeEvidence(id, by: visitor.actor, at: visitor.now)
      } catch StoreError.invalid(_, let reason) {
        var page = try evidencePage(place.query.map { ($0.name, $0.value) }, visitor)
        page.fault = reason
        return answer(page.page(in: frame, for: visitor), .unprocessableContent, for: visitor)
      }
      return .redirect(to: place.text)
    }
    mount.on(.get, .evidenceFile) { request, visitor in
      let id: EvidenceID = try id(request, "佐证材料")
      guard let (evidence, bytes) = try store.evidenceFile(id) else { throw WebError.missing("编号为 \(id) 的佐证材料") }
      guard visitor.actor.may(.readReportHistory, for: evidence.owner, in: evidence.city) else {
        throw WebError.forbidden(Permission.readReportHistory.refusal)
      }
      // Somebody else's content: never shown within our pages, whatever it claims to be.
      var response = Response(.ok, body: .bytes(bytes))
      response.headers["Content-Type"] = "application/octet-stream"
      response.headers["Content-Disposition"] = Self.attachment(evidence.name)
      response.headers["Cache-Control"] = "private, no-store"
      return response
    }
  }

  private func here(_ page: ReportingEvidence) -> String {
    return Address.evidence(of: page.row, page.form.period, agency: page.form.named).text
  }

  private func evidencePage(
    _ query: [(name: String, value: String)], _ visitor: Visitor
  ) throws -> ReportingEvidence {
    func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
    let form = try reportingForm(query.filter { !["target", "measure"].contains($0.name) }, visitor)
    let target = value("target").flatMap { TargetID($0) }.map { ReportingRow.target($0) }
    let measure = value("measure").flatMap { MeasureID($0) }.map { ReportingRow.measure($0) }
    guard let row = target ?? measure, form.rows.contains(row) else { throw WebError.missing("本单位在这一期填报的这一项") }
    return ReportingEvidence(form: form, row: row, files: try store.evidence(of: row, in: form.period))
  }
}
