using Microsoft.Playwright;

namespace RightsGraph.EndToEnd.Browser;

/// <summary>The machine's own Chromium, headless; Playwright downloads none. CHROMIUM names another.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        // No name but this machine's address resolves, so nothing that a page tries can leave.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--disable-gpu",
        "--disable-quic",
    ];

    private static readonly string?[] Places =
    [
        Environment.GetEnvironmentVariable("CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<Visit> NewVisit()
    {
        var program = Array.Find(Places, File.Exists);
        Need.That(program is not null, "Install Chromium (Debian: apt-get install chromium) or name it in CHROMIUM.");

        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        return await Visit.Start(browser);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
