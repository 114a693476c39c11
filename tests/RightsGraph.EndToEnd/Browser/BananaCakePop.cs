using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RightsGraph.EndToEnd.Browser;

/// <summary>The IDE as its user handles it.</summary>
internal sealed partial class BananaCakePop(IPage page)
{
    private ILocator Request => page.Locator(".monaco-editor[data-uri^='file:///operations/']");
    private ILocator Response => page.Locator(".monaco-editor[data-uri^='inmemory:']");

    public async Task Open(string address)
    {
        await OpenWithoutSchema(address);
        await Expect(page.GetByText("Schema available")).ToBeVisibleAsync();
    }

    /// <summary>Where the server does not tell it.</summary>
    public async Task OpenWithoutSchema(string address)
    {
        Need.TheIde();
        await page.GotoAsync(address);
        await page.GetByText("Create Document").ClickAsync();
    }

    public async Task CloseNews()
    {
        var news = page.Locator("div:has(> div > strong:text('is now Nitro'))");
        await news.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(news).ToBeHiddenAsync();
    }

    public async Task ShowOnlyRequestAndResponse()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Operation Builder" }).ClickAsync();
        var collapse = page.GetByRole(AriaRole.Button, new() { Name = "Collapse", Exact = true });
        await collapse.First.ClickAsync();
        await collapse.First.ClickAsync();
    }

    public Task<string> ReadRequest() => Read(Request);

    /// <summary>Puts a named operation in the place of what the editor holds.</summary>
    public async Task Write(string operation)
    {
        // Pasted, because the editor indents what is typed and closes its brackets, which doubles ours.
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", operation);
        await Request.Locator(".view-lines").ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.PressAsync("ControlOrMeta+V");

        // Run would send the text before, until the editor has handed this one over; the builder then names it.
        var name = OperationName().Match(operation).Groups[1].Value;
        await Expect(page.GetByRole(AriaRole.Treeitem, new() { Name = name })).ToBeVisibleAsync();
    }

    public async Task Run()
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = RunButton() }).ClickAsync();
    }

    public Task SeeInResponse(string text) => Expect(Response).ToContainTextAsync(text);

    public async Task Screenshot(string path)
    {
        await page.Mouse.MoveAsync(0, 0);
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToHaveCountAsync(0);
        await page.ScreenshotAsync(new()
        {
            Path = path,
            Animations = ScreenshotAnimations.Disabled,
            Style = ".scrollbar { visibility: hidden }", // else they are caught fading
        });
    }

    // The editor keeps the lines that are in view, in any order, with no-break spaces.
    private static async Task<string> Read(ILocator editor) =>
        await editor.Locator(".view-line").EvaluateAllAsync<string>(
            """
            lines => lines
              .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
              .map(line => line.textContent.replaceAll('\u00a0', ' '))
              .join('\n')
            """);

    [GeneratedRegex("^Run Operation")]
    private static partial Regex RunButton();

    [GeneratedRegex(@"(?:query|mutation|subscription)\s+(\w+)")]
    private static partial Regex OperationName();
}
