import Foundation
import Support
import Testing

/// Somebody with an account at a browser of their own: goes by what is written on links and buttons.
struct Official {
  let browser: Browser
  let server: RunningServer

  init(_ name: String, at server: RunningServer, width: Int) async throws {
    try #require(Browser.isInstalled, "chromium-driver is missing: make test installs it")
    self.server = server
    browser = try await Browser(width: width)
    try await open("login")
    try await fill(["name": name, "password": RunningServer.password])
    try await press("登录")
  }

  func close() async { await browser.close() }

  func open(_ path: String) async throws {
    try await browser.open(try #require(URL(string: server.address.absoluteString + path)))
    try await look()
  }

  /// Follows the first link of the page with these words.
  func follow(_ words: String) async throws { try await click("main a[href], nav.tabs a[href]", words) }

  /// Presses the first button with these words, in a folded part too.
  func press(_ words: String) async throws { try await click("main button", words) }

  private func click(_ kind: String, _ words: String) async throws {
    let mark = """
      document.documentElement.style.scrollBehavior = 'auto';
      const all = [...document.querySelectorAll(\(Self.quoted(kind)))];
      const words = \(Self.quoted(words));
      const is = element => element.textContent.trim() === words;
      const found = all.find(is) ?? all.find(element => element.textContent.includes(words));
      if (!found) return all.map(element => element.textContent.trim()).join(' | ');
      for (let part = found.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
      found.setAttribute('data-here', '');
      return '';
      """
    let missing = try await browser.evaluate(mark) as? String
    try #require(missing == "", "nothing says “\(words)”: \(missing ?? "")")
    try await browser.send("[data-here]")
    try await look()
  }

  /// Fills fields in by their ids; of a list it takes the line with these words.
  func fill(_ values: KeyValuePairs<String, String>) async throws {
    for (id, value) in values {
      let script = """
        const field = document.getElementById(\(Self.quoted(id))), value = \(Self.quoted(value));
        if (!field) return 'no field';
        if (field.type === 'checkbox' || field.type === 'radio') { field.checked = true; return ''; }
        if (field.tagName === 'SELECT') {
          const line = [...field.options].find(line => line.text === value);
          if (!line) return [...field.options].map(line => line.text).join(' | ');
          line.selected = true;
          return '';
        }
        field.value = value;
        return '';
        """
      let fault = try await browser.evaluate(script) as? String
      try #require(fault == "", "\(id) does not take “\(value)”: \(fault ?? "")")
    }
  }

  /// Chooses a file, as a person does in the window that opens.
  func attach(_ name: String, _ content: String, to id: String) async throws {
    let script = """
      const files = new DataTransfer();
      files.items.add(new File([\(Self.quoted(content))], \(Self.quoted(name))));
      document.getElementById(\(Self.quoted(id))).files = files.files;
      """
    _ = try await browser.evaluate(script)
  }

  /// What a field holds; of a list the words of the line that is chosen.
  func value(of id: String) async throws -> String {
    let script = """
      const field = document.getElementById(\(Self.quoted(id)));
      return field.tagName === 'SELECT' ? field.selectedOptions[0].text : field.value;
      """
    return try await browser.evaluate(script) as? String ?? ""
  }

  func reads(_ words: String..., place: SourceLocation = #_sourceLocation) async throws {
    let text = try await browser.text("main")
    for word in words { #expect(text.contains(word), "\(text)", sourceLocation: place) }
  }

  /// What a link downloads: its name and its bytes.
  func download(_ words: String) async throws -> (name: String, bytes: Data) {
    let script = """
      const link = [...document.querySelectorAll('main a')].find(a => a.textContent.includes(\(Self.quoted(words))));
      return fetch(link.href).then(async answer => {
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
        return [answer.headers.get('Content-Disposition') ?? '', btoa(text)];
      });
      """
    let found = try await browser.evaluate(script) as? [String]
    let told = try #require(found)
    return (told[0], try #require(Data(base64Encoded: told[1])))
  }

  /// Each page that is come to is no wider than its window and skips no heading.
  private func look() async throws {
    let script = """
      // What is wrong is told before the page's own heading.
      let last = 1;
      const skipped = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => {
        const level = Number(h.tagName[1]), skips = level > last + 1;
        last = level;
        return skips;
      }).map(h => h.textContent);
      const page = document.documentElement;
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      return [page.scrollWidth > page.clientWidth ? 'too wide' : '', ...skipped, ...twice].filter(Boolean).join(', ');
      """
    let fault = try await browser.evaluate(script) as? String
    let address = try await browser.url()
    #expect(fault == "", "\(address)")
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }
}
