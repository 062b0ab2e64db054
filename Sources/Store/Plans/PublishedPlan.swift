import GRDB

/// Plans that somebody may file a paper on, or meet about: one was published.
enum PublishedPlan {
  /// The city of a plan; fails with `notFound` for what nobody can read.
  static func city(of document: Int64, _ db: Database) throws -> Int64 {
    let city = try Int64.fetchOne(
      db,
      kept: """
        SELECT d.city_id FROM document d WHERE d.id = ? AND EXISTS (
          SELECT 1 FROM version v WHERE v.document_id = d.id AND v.state = 'published')
        """, arguments: [document])
    guard let city else { throw StoreError.notFound(.document, id: document) }
    return city
  }
}
