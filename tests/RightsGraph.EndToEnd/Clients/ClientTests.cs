namespace RightsGraph.EndToEnd.Clients;

/// <summary>What frontends are built with, each from npm and in its own process, against the running server.</summary>
public sealed class ClientTests(RunningServer server, NodeWorkshop node)
    : IClassFixture<RunningServer>, IClassFixture<NodeWorkshop>
{
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
}
