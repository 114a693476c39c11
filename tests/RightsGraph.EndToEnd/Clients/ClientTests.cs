using RightsGraph.Api.Limits;
using Xunit.Abstractions;

namespace RightsGraph.EndToEnd.Clients;

/// <summary>What frontends are built with, each from npm and in its own process, against the running server.</summary>
public sealed class ClientTests(RunningServer server, NodeWorkshop node, ITestOutputHelper told)
    : IClassFixture<RunningServer>, IClassFixture<NodeWorkshop>
{
    private static readonly TimeSpan PatienceWithDocuments = TimeSpan.FromHours(1);

    [SkippableFact]
    public Task EveryAuditOfGraphQLOverHttpIsOk() => node.Run("audits.mjs", server.Address);

    [SkippableFact]
    public Task ApolloClientPagesRefetchesAndSeesErrors() => node.Run("apollo.mjs", server.Address);

    [SkippableFact]
    public Task UrqlPagesRefetchesAndSeesErrorsOverPostAndGet() => node.Run("urql.mjs", server.Address);

    [SkippableFact]
    public async Task RelayCompilesPaginatedFragmentsAndPagesThroughThem()
    {
        await node.Run("node_modules/relay-compiler/cli.js");
        await node.Run("relay/page.mjs", server.Address);
    }

    [SkippableFact]
    public async Task CodeGeneratorMakesTypeScriptThatCompiles()
    {
        await node.Run("codegen/codegen.mjs");
        await node.Run("node_modules/typescript/bin/tsc", "--project", "codegen");
    }

    [SkippableFact]
    public Task TheSchemaKeepsTheRulesOfGraphQLESLint() =>
        node.Run("node_modules/eslint/bin/eslint.js", "--max-warnings=0", "schema.graphql");

    [SkippableFact]
    public Task TheWholeIntrospectionMakesASchemaOfGraphQLJs17() => node.Run("introspection17.mjs", server.Address);

    /// <summary>RIGHTSGRAPH_DOCUMENTS says how many or, as in 10000-20000, which; the script, what is not compared and
    /// why.</summary>
    [SkippableFact]
    public async Task GeneratedDocumentsAreJudgedAsByGraphQLJs17AndAnsweredLikeTheirFlatForms()
    {
        // Most of what is generated costs more than one request may.
        await using var tolerant = await RunningServer.StartAsync(
            "--set", "Limits:MaxCost=1000000000", "--set", "Limits:MaxFilterConditions=100000",
            "--set", "Limits:MaxAliases=10000", "--set", "Limits:MaxDepth=50",
            "--set", "Limits:SearchSeconds=60", "--set", "Limits:ExecutionSeconds=60",
            "--set", "Http:RequestSeconds=60");
        var limits = typeof(LimitCodes).GetFields().Select(code => code.GetRawConstantValue());
        told.WriteLine(await node.Run(
            PatienceWithDocuments,
            "differential.mjs",
            tolerant.Address,
            Environment.GetEnvironmentVariable("RIGHTSGRAPH_DOCUMENTS") ?? "2000",
            string.Join(',', limits)));
    }
}
