using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace RightsGraph.EndToEnd.Browser;

/// <summary>One fresh profile with one page, and all that it asked of anyone but this machine.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const int Patience = 300_000; // milliseconds: the IDE is 10 MB of script, and took over 60 s at load 50

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> askedOutside = new();

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        context.Request += (_, request) => Note(request.Url);
        page.WebSocket += (_, socket) => Note(socket.Url);

        // What the server's content security policy stops is no request, but was tried all the same.
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                askedOutside.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> AskedOutside => askedOutside;

    public static async Task<Visit> Start(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1400, Height = 900 },
            DeviceScaleFactor = 2, // sharp pictures
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(string url)
    {
        if (new Uri(url) is { IsLoopback: false, Scheme: not ("data" or "blob") })
        {
            askedOutside.Enqueue(url);
        }
    }
}
