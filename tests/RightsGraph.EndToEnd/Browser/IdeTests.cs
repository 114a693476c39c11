using Microsoft.Playwright;

namespace RightsGraph.EndToEnd.Browser;

public sealed class IdeTests(RunningServer server, Chromium chromium)
    : IClassFixture<RunningServer>, IClassFixture<Chromium>
{
    private static readonly string Operation = Project.Read("schema", "operations", "SearchInIde.graphql")
        .Split('\n', 2)[1].TrimEnd();

    /// <summary>The README's picture, taken anew when asked for.</summary>
    private static string Picture => Environment.GetEnvironmentVariable("RIGHTSGRAPH_UPDATE") == "1"
        ? Project.PathOf("docs", "banana-cake-pop.png")
        : Path.Combine(AppContext.BaseDirectory, "banana-cake-pop.png");

    [SkippableFact]
    public async Task AnOperationWrittenIntoTheIdeIsAnsweredBesideIt()
    {
        await using var visit = await chromium.NewVisit();
        var ide = new BananaCakePop(visit.Page);

        await ide.Open($"{server.Address}/graphql/");
        await ide.CloseNews();
        await ide.Write(Operation);
        await ide.ShowOnlyRequestAndResponse();
        await ide.Run();

        await ide.SeeInResponse("\"label\": \"Kazakhstan, 2011 (kazakhstan.txt, line 1)\"");
        Assert.Equal(Operation, await ide.ReadRequest());
        await ide.Screenshot(Picture);
        Assert.Empty(visit.AskedOutside);
    }

    [SkippableFact]
    public async Task TheIdeAsksNobodyElseThroughADayWithItsExample()
    {
        await using var visit = await chromium.NewVisit();
        await visit.Page.Clock.InstallAsync();
        var ide = new BananaCakePop(visit.Page);

        await ide.Open($"{server.Address}/graphql/");
        await visit.Page.Clock.FastForwardAsync("24:00:00");
        await ide.Run();

        await ide.SeeInResponse("\"totalCount\": 2");
        Assert.Empty(visit.AskedOutside);
    }

    [SkippableFact]
    public async Task WhateverItAskedOutsideWouldBeSeen()
    {
        await using var visit = await chromium.NewVisit();
        await visit.Page.Clock.InstallAsync();
        var withTelemetry = new RouteFulfillOptions { Json = new { useBrowserUrlAsEndpoint = true } };
        await visit.Page.RouteAsync("**/bcp-config.json", route => route.FulfillAsync(withTelemetry));
        var ide = new BananaCakePop(visit.Page);

        await ide.Open($"{server.Address}/graphql/");
        await visit.Page.RunAndWaitForConsoleMessageAsync(
            () => visit.Page.Clock.FastForwardAsync("01:00"),
            new() { Predicate = message => message.Text.Contains("telemetry", StringComparison.Ordinal) });

        Assert.NotEmpty(visit.AskedOutside);
    }
}
