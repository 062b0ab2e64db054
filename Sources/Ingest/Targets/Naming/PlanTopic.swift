/// What a plan is about, out of its title: 锂电产业 of 遂宁市锂电产业高质量发展规划.
struct PlanTopic: Sendable {
  /// Nil where the title does not say.
  let words: [UInt32]?

  private static let nouns = Ingest.words("产业链 产业 工业 物流 经济 制造业 服务业 农业 旅游业 商业 贸易 能源 供应链")
  private static let stops = Lexicon(
    "全国 国家 我市 我省 我县 十一五 十二五 十三五 十四五 十五五 五 省 市 县 区 州 旗 盟 推进 促进 支持 关于 加快 推动 建设 发展 全省 全市 全县 全区 年 、 “ 《 以 的 和 与 及 进一步 打造 培育 做强 领域 ） （ ” 》"
  )
  private static let longest = 8
  private static let broad = Ingest.words(
    "产业 工业 经济 制造业 服务业 农业 重点产业 国民经济 先进制造业 现代产业 重点产业链 产业链 主导产业 全域产业 数字经济产业 供应链 特色产业 优势产业 支柱产业")

  init(_ title: String) {
    let letters = scalars(title).filter { !Scalar.isBlank($0) && $0 != Scalar.newline }
    for i in letters.indices {
      guard let noun = Self.nouns.first(where: { letters.has($0, at: i, limit: letters.count) }) else { continue }
      var start = i
      while start > 0, i - start < Self.longest {
        let isStop = (1...3).contains { length in
          start >= length && Self.stops.match(letters, at: start - length, limit: start)?.length == length
        }
        if isStop { break }
        start -= 1
      }
      let found = Array(letters[start..<(i + noun.count)])
      guard found.count > noun.count + 1, i - start < Self.longest, !Self.broad.contains(found) else { continue }
      words = found
      return
    }
    words = nil
  }
}
