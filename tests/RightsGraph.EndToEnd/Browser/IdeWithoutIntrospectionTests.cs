namespace RightsGraph.EndToEnd.Browser;

public sealed class IdeWithoutIntrospectionTests(IdeWithoutIntrospectionTests.ClosedServer server, Chromium chromium)
    : IClassFixture<IdeWithoutIntrospectionTests.ClosedServer>, IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task TheIdeAsksItsExampleWithoutTheSchema()
    {
        await using var visit = await chromium.NewVisit();
        var ide = new BananaCakePop(visit.Page);

        await ide.OpenWithoutSchema($"{server.Address}/graphql/");
        await ide.Run();

        await ide.SeeInResponse("\"totalCount\": 2");
    }

    public sealed class ClosedServer() : RunningServer("--set", "Api:Introspection=False");
}
