import HTTP
import Logging
import Policy
import Store

/// Builds the very application that ships: every page, form and API call over one store.
///
/// Throws `SystemError` when the public folder is not there.
public func application(
  store: Store, settings: Settings, clock: @escaping @Sendable () -> Moment, logger: Logger
) throws -> Router {
  let files = try StaticFiles(root: settings.publicFolder, prefix: "/static")
  let styles = try JoinedFiles(Frame.Assets.stylesheets, of: files, as: "liance.css")
  var assets = Frame.Assets()
  assets.screen = styles.address
  assets.print = files.address(of: "print.css")
  assets.script = files.address(of: "app.js")
  assets.icon = files.address(of: "icon.svg")
  store.whileWaiting = { Server.standingAside($0) }
  let isDemonstration = try store.demonstration() != nil
  let site = Site(
    store: store, settings: settings, clock: clock, logger: logger,
    frame: Frame(assets: assets, isDemonstration: isDemonstration),
    cookie: SessionCookie(isSecure: settings.hasSecureCookies))

  var router = Router()
  files.mount(on: &router)
  styles.mount(on: &router)
  MovedAddress.mount(on: &router)
  var mount = Mount(site, on: router)
  site.addPages(to: &mount)
  site.addAccounts(to: &mount)
  site.addReporting(to: &mount)
  site.addEvidence(to: &mount)
  site.addReportingDrafts(to: &mount)
  site.addReportingSheets(to: &mount)
  site.addResources(to: &mount)
  site.addProblems(to: &mount)
  site.addSubmitting(to: &mount)
  site.addAdministration(to: &mount)
  router = mount.router
  if isDemonstration { router.use(DemonstrationWords.marking) }
  let pages = router
  router.use { request, next in
    do {
      return try next(request)
    } catch let refused as RefusedForm {
      site.log(refused.reason, of: request)
      return try site.answer(refused, to: request, pages: pages)
    } catch let error as StoreError {
      site.log(WebError.store(error), of: request)
      throw WebError.store(error)
    }
  }
  router.errorResponder = site.errorAnswer
  router.unexpected = { request, error in
    logger.error("\(request.method.rawValue) \(request.path): \(error)", metadata: ["request": "\(request.id)"])
  }
  return router
}

extension Configuration {
  /// Has the server keep pages of a store for as long as what they show stays as it is.
  public mutating func keepPages(of store: Store, clock: @escaping @Sendable () -> Moment) {
    generation = { PageGeneration.number(store, at: clock()) }
    holds = { scope, generation in PageScope.holds(scope, store, since: generation, at: clock()) }
  }
}

/// The number that the server's cache goes by: it moves with every commit and at midnight in Shanghai.
///
/// Pages say how many days are left, so an answer of yesterday is stale although nobody wrote.
enum PageGeneration {
  // 20 bits hold the days of 2,800 years; the rest counts commits.
  static func number(_ store: Store, at now: Moment) -> UInt64 {
    UInt64(truncatingIfNeeded: store.generation) << 20 | day(now)
  }

  static func day(_ now: Moment) -> UInt64 { UInt64(truncatingIfNeeded: now.day.dayNumber) & 0xF_FFFF }

  static func parts(_ number: UInt64) -> (commit: Int, day: UInt64) { (Int(number >> 20), number & 0xF_FFFF) }
}
