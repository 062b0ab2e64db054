import Policy
import Store

/// Small pieces that many pages are made of.
enum Parts {
  /// The page's heading with a line below it and links beside it.
  static func heading(_ title: String, lead: HTML = .empty, actions: HTML = .empty) -> HTML {
    """
    <div class="page-head"><div><h1>\(title)</h1>\
    \(HTML.when(!lead.isEmpty, "<p class=\"lead\">\(lead)</p>"))</div>\
    \(HTML.when(!actions.isEmpty, "<div class=\"actions\">\(actions)</div>"))</div>
    """
  }

  /// What stands where nothing is, with what to do about it.
  static func empty(_ title: String, _ advice: HTML) -> HTML {
    "<div class=\"empty\"><strong>\(title)</strong><p>\(advice)</p></div>"
  }

  static func link(_ title: String, _ address: Address) -> HTML { "<a href=\"\(address.text)\">\(title)</a>" }

  static func button(_ title: String, _ address: Address, quiet: Bool = true) -> HTML {
    "<a class=\"button small\(quiet ? " quiet" : "")\" href=\"\(address.text)\">\(title)</a>"
  }

  /// The way through a long list, one page on or back, because ids are its order.
  static func pager<Item>(_ address: Address, _ page: Slice, _ listing: Listing<Item>) -> HTML {
    let isFirst = page.after == nil && page.before == nil
    guard !isFirst || listing.next != nil else { return .empty }
    let plain = address.with("after", nil).with("before", nil)
    let first = HTML.when(!isFirst, "<a class=\"button quiet small\" href=\"\(plain.text)\">回到第一页</a>")
    let previous = HTML.when(listing.previous) {
      "<a class=\"button quiet small\" rel=\"prev\" href=\"\(plain.with("before", String($0)).text)\">上一页</a>"
    }
    let following = HTML.when(listing.next) {
      "<a class=\"button quiet small\" rel=\"next\" href=\"\(plain.with("after", String($0)).text)\">下一页</a>"
    }
    return
      "<nav class=\"pager\" aria-label=\"翻页\"><span class=\"links\">\(first)\(previous)</span>\(following)</nav>"
  }

  /// A choice of a filter form; the first entry means all.
  static func select(
    _ name: String, _ label: String, all: String, _ choices: [(value: String, title: String)], chosen: String?
  ) -> HTML {
    let options = HTML.each(choices) { choice in
      let mark: HTML = choice.value == chosen ? " selected" : ""
      return "<option value=\"\(choice.value)\"\(mark)>\(choice.title)</option>"
    }
    return """
      <div><label for="f-\(name)">\(label)</label><select id="f-\(name)" name="\(name)"><option value="">\(all)</option>\
      \(options)</select></div>
      """
  }

  /// The words field of a filter form.
  static func words(_ label: String, _ value: String, placeholder: String) -> HTML {
    """
    <div class="wide"><label for="f-q">\(label)</label><input type="search" id="f-q" name="q" value="\(value)" \
    placeholder="\(placeholder)" maxlength="200" autocomplete="off"></div>
    """
  }

  /// Filters in force: each can be taken away by itself.
  static func active(_ chips: [(title: String, without: Address)], clear: Address) -> HTML {
    guard !chips.isEmpty else { return .empty }
    let links = HTML.each(chips) { chip in
      """
      <a href="\(chip.without.text)"><span>\(chip.title)</span><span aria-hidden="true">✕</span>\
      <span class="hidden">（去掉这个条件）</span></a>
      """
    }
    return
      "<p class=\"active\" role=\"group\" aria-label=\"当前筛选条件\">\(links)<a class=\"clear\" href=\"\(clear.text)\">全部清除</a></p>"
  }
}
