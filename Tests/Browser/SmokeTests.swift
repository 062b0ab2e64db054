import Harness
import Testing

@Suite(.enabled(if: Browser.isInstalled, "chromium-driver is not installed")) struct SmokeTests {
}
