using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>Our executor runs mutations as GraphQL.NET's does: one root field after the other.</summary>
public sealed class MutationExecutionTests : IDisposable
{
    private readonly List<string> changes = [];
    private readonly CancellationTokenSource cancellation = new();
    private readonly GraphQL.Types.Schema schema;

    public MutationExecutionTests()
    {
        var mutation = new ObjectGraphType { Name = "Mutation" };
        AddField<IntGraphType>("change", name => 1);
        AddField<NonNullGraphType<IntGraphType>>("strict", name => 2);
        AddField<IntGraphType>("refused", name => throw new ExecutionError($"{name} is refused"));
        AddField<NonNullGraphType<IntGraphType>>(
            "strictlyRefused", name => throw new ExecutionError($"{name} is refused"));
        AddField<NonNullGraphType<IntGraphType>>("missing", name => null);
        AddField<ListGraphType<StringGraphType>>("many", name => Enumerable.Repeat(name, 100).ToArray());
        mutation.Field<IntGraphType>("cancel").ResolveAsync(async _ =>
        {
            await cancellation.CancelAsync();
            return 3;
        });
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<IntGraphType>("number").Resolve(_ => 1);
        schema = new GraphQL.Types.Schema { Query = query, Mutation = mutation };
        schema.Initialize();

        void AddField<T>(string name, Func<string, object?> resolve)
            where T : IGraphType => mutation.Field<T>(name).ResolveAsync(async _ =>
            {
                await Task.Yield();
                changes.Add(name);
                return resolve(name);
            });
    }

    [Theory]
    [InlineData("{ a: change b: change __typename }")]
    [InlineData("{ a: change refused b: strict }")]
    [InlineData("{ strictlyRefused a: change }")]
    [InlineData("{ a: change missing refused b: change }")]
    [InlineData("{ many a: change }")]
    public async Task AMutationDoesAndSaysWhatItDoesWithGraphQLNet(string selection)
    {
        var executions = new ExecutionsUnderTest(schema);
        await executions.AssertEqualAsync($"mutation {selection}", JsonSerializer.SerializeToElement(new { }));
        var half = changes.Count / 2;
        Assert.NotEmpty(changes);
        Assert.Equal(changes.Take(half), changes.Skip(half));
    }

    [Fact]
    public async Task EveryChangeIsMadeAlsoWhereTheResponseIsTooLarge()
    {
        var result = await ExecuteAsync("mutation { many a: change }", new RequestLimits { MaxAnswerBytes = 20 });

        Assert.Equal("ANSWER_TOO_LARGE", Assert.Single(result.Errors!).Code);
        Assert.Equal(["many", "change"], changes);
    }

    [Fact]
    public async Task NoChangeBeginsAfterTheRequestWasCancelled()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ExecuteAsync("mutation { a: change cancel b: change }", new RequestLimits()));

        Assert.Equal(["change"], changes);
    }

    public void Dispose()
    {
        schema.Dispose();
        cancellation.Dispose();
    }

    private async Task<ExecutionResult> ExecuteAsync(string query, RequestLimits limits)
    {
        var document = new PreparedDocument(GraphQLParser.Parser.Parse(query), schema);
        var operation = OperationSelector.Select(document.Syntax, null, out _)!;
        var context = new RequestContext(null!, document, Inputs.Empty, limits, TimeProvider.System);
        var executor = new OperationExecutor(schema, new FaultReport((_, fault) => Assert.Fail(fault.ToString())));
        return await executor.ExecuteAsync(
            operation, GraphQL.Validation.Variables.None, context, cancellation.Token);
    }
}
