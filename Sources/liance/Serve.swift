import ArgumentParser
import Foundation
import HTTP
import Logging
import Store
import Web

/// The web site.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "启动网站。",
    discussion: """
      没有证书时只在本机（127.0.0.1）上提供服务；SIGTERM 或 Ctrl-C 会等手头的请求做完再停。
      示例：
        liance serve --port 8080
        liance serve --host 0.0.0.0 --port 443 --tls-certificate site.pem --tls-key site.key --redirect-port 80
        liance serve --trusted-proxy 10.0.0.5 --behind-proxy      前面另有负责 TLS 的代理
      每个选项都可以用环境变量给出，例如 LIANCE_PORT=9000；命令行优先。
      """)

  @OptionGroup var options: DatabaseOptions
  @Option(help: ServeSetting.host.help("监听的地址", value: "地址")) var host: String?
  @Option(help: ServeSetting.port.help("监听的端口，0 由系统选一个", value: "端口")) var port: Int?
  @Option(help: ServeSetting.tlsCertificate.help("证书链，PEM 文件；可给多个，按 SNI 选用", value: "文件"))
  var tlsCertificate: [String] = []
  @Option(help: ServeSetting.tlsKey.help("证书的私钥，PEM 文件；与证书一一对应", value: "文件")) var tlsKey: [String] = []
  @Option(help: ServeSetting.redirectPort.help("另开一个 HTTP 端口，全部转到 HTTPS", value: "端口"))
  var redirectPort: Int?
  @Option(help: ServeSetting.hostName.help("网站自己的域名，转到 HTTPS 时只认这些；可给多个", value: "域名"))
  var hostName: [String] = []
  @Option(help: ServeSetting.trustedProxy.help("信任其 Forwarded、X-Forwarded-* 的代理地址或网段；可给多个", value: "地址"))
  var trustedProxy: [String] = []
  @Flag(help: ServeSetting.behindProxy.help("前面有负责 TLS 的代理：允许不加密地监听非本机地址，Cookie 仍标 Secure")) var behindProxy = false
  @Option(
    help: ServeSetting.logLevel.help("日志级别：debug、info、notice、warning、error，info 起记录每个请求", value: "级别"))
  var logLevel: String?
  @Option(help: ServeSetting.metricsToken.help("/metrics 除本机外，也允许带此令牌（Authorization: Bearer）读取", value: "令牌"))
  var metricsToken: String?
  @Option(
    help: ServeSetting.passwordRule.help("密码规则：length 至少12个字符，composition 至少10个字符且含三种", value: "规则"))
  var passwordRule: String?
  @Option(help: ServeSetting.leastSure.help("识别结果的把握低于此值的，没有人逐条看过或确认就不能发布", value: "百分数"))
  var leastSure: Int?
  @OptionGroup(title: "邮件提醒") var mail: MailOptions
  @Flag(help: ServeSetting.development.help("开发模式：回答里带 Server-Timing")) var development = false

  func validate() throws {
    for (option, port) in [("--port", port), ("--redirect-port", redirectPort)] {
      guard let port, !(0...65_535).contains(port) else { continue }
      throw ValidationError("\(option) \(port) 不是端口，应在 0 到 65535 之间。")
    }
  }

  func run() throws {
    let logger = try makeLogger()
    let store = try options.open()
    store.passwordRule = try ServeSetting.passwordRule.passwordRule(passwordRule)
    let clock: @Sendable () -> Moment = { .now }

    let certificates = try certificatePairs()
    let isBehindProxy = behindProxy || ServeSetting.behindProxy.isSet
    var settings = Settings(
      publicFolder: try Home().publicFiles.path, hasSecureCookies: !certificates.isEmpty || isBehindProxy)
    settings.leastSure = try ServeSetting.leastSure.share(leastSure)
    // Nobody is to be written to about an invented year.
    let relay = try store.demonstration() == nil ? mail.relay() : nil
    settings.mailsFrom = relay?.from.text

    var configuration = Configuration()
    configuration.keepPages(of: store, clock: clock)
    configuration.trustedProxies = trustedProxy.isEmpty ? ServeSetting.trustedProxy.list : trustedProxy
    configuration.hostNames = (hostName.isEmpty ? ServeSetting.hostName.list : hostName).map { $0.lowercased() }
    configuration.allowsPlainBeyondLoopback = isBehindProxy
    configuration.refusalWording = protocolRefusal
    configuration.metricsPath = "/metrics"
    configuration.metricsToken = metricsToken ?? ServeSetting.metricsToken.text
    configuration.renewsAfterTrap = true
    configuration.isDevelopment = development || ServeSetting.development.isSet
    configuration.logsRequests = logger.logLevel <= .info
    let host = host ?? ServeSetting.host.text ?? ""
    let port = try port ?? ServeSetting.port.port() ?? 0
    settings.siteAddress = Self.siteAddress(
      configuration.hostNames.first, port: certificates.isEmpty ? nil : port)
    configuration.bindings = [Binding(host: host, port: port, kind: certificates.isEmpty ? .plain : .tls(certificates))]
    if let redirect = try redirectPort ?? ServeSetting.redirectPort.port(), !certificates.isEmpty {
      configuration.bindings.append(Binding(host: host, port: redirect, kind: .redirect(toPort: port)))
    }

    let router = try application(store: store, settings: settings, clock: clock, logger: logger)
    FreedMemory.isKeptForNext()
    let server = Server(configuration: configuration, router: router, logger: logger)
    do {
      for bound in try server.start() where bound.port != redirectPort {
        // Past stdio's buffer: a program that waits for this line reads it through a pipe.
        let scheme = bound.isSecure ? "https" : "http"
        let line = "链策已启动：\(scheme)://\(bound.host):\(bound.port)/　按 Ctrl-C 停止\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      }
    } catch let error as ServerError {
      throw Failure(sentence(error))
    }
    judgeWhatIsDue(store, at: clock())
    watchOtherProcesses(store)
    let post = relay.map { relay in
      MailPost(
        store, relay: relay, site: settings.siteAddress, clock: clock, logger: logger)
    }
    post?.start()
    switch try server.run() {
    case .stopped:
      // A letter that is with the relay is finished, or counts as one that may have arrived.
      if post?.stop() == false { logger.warning("ended with a letter under way") }
      try store.close()
    case .abandoned(let handlers):
      // They may be inside SQLite. What they have not committed is rolled back, as after a power cut.
      logger.warning("ended with requests unfinished", metadata: ["requests": "\(handlers)"])
      _exit(EXIT_SUCCESS)
    case .renewal(let renewal):
      // The store stays as it is: a lost thread may hold its locks, and SQLite rolls back what was not committed.
      throw Failure("不能重新启动：\(renewal.execute())")
    }
  }

  /// What letters and slips say of where people sign in; behind a proxy the port is the proxy's, the usual one.
  static func siteAddress(_ name: String?, port: Int?) -> String? {
    let ending = port.map { [0, 443].contains($0) ? "" : ":\($0)" } ?? ""
    return name.map { "https://\($0)\(ending)/" }
  }

  /// Nobody waits at a closed door while statuses are judged: pages say at which quarter's end each of them holds.
  private func judgeWhatIsDue(_ store: Store, at now: Moment) {
    let judge = Thread { _ = try? store.refreshStatuses(at: now) }
    judge.name = "statuses"
    judge.start()
  }

  /// A `liance ingest` beside the running server shall be seen; statuses move when a quarter falls due.
  private func watchOtherProcesses(_ store: Store) {
    let watcher = Thread {
      var day = Moment.now.day
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        _ = try? store.refreshGeneration()
        if Moment.now.day != day {
          day = Moment.now.day
          _ = try? store.refreshStatuses(at: .now)
          try? store.sweepSessions(at: .now)
        }
      }
    }
    watcher.name = "generation"
    watcher.start()
  }

  private func certificatePairs() throws -> [Certificate] {
    let chains = tlsCertificate.isEmpty ? ServeSetting.tlsCertificate.list : tlsCertificate
    let keys = tlsKey.isEmpty ? ServeSetting.tlsKey.list : tlsKey
    guard chains.count == keys.count else {
      throw ValidationError("--tls-certificate 与 --tls-key 必须成对：给了 \(chains.count) 份证书、\(keys.count) 份私钥。")
    }
    return zip(chains, keys).map { Certificate(certificate: $0, key: $1) }
  }

  private func makeLogger() throws -> Logger {
    let name = logLevel ?? ServeSetting.logLevel.text ?? ""
    guard let level = Logger.Level(rawValue: name) else {
      throw ValidationError("没有日志级别“\(name)”；可用 debug、info、notice、warning、error。")
    }
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    var logger = Logger(label: "liance")
    logger.logLevel = level
    return logger
  }

  private func sentence(_ error: ServerError) -> String {
    switch error {
    case .addressTaken(let host, let port): "端口 \(port)（\(host)）已被其他程序占用。请停掉它，或换一个端口，例如 --port \(port + 1)。"
    case .notPermitted(let host, let port): "没有在 \(host) 端口 \(port) 上监听的权限；1024 以下的端口需要 root 或 CAP_NET_BIND_SERVICE。"
    case .unknownHost(let host): "\(host) 不是本机的地址，请检查 --host。"
    case .plainBeyondLoopback(let host):
      "没有证书时不在 \(host) 上明文服务：请给出 --tls-certificate 和 --tls-key，或声明前面有代理 --behind-proxy。"
    case .certificate(let path, let reason): "证书不能使用 \(path)：\(reason)"
    case .network(let text): "“\(text)”不是地址或网段，请检查 --trusted-proxy。"
    case .system(let error): "网络服务不能启动：\(error)"
    }
  }
}
