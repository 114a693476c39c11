using System.Text;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Execution.Documents;
using RightsGraph.Api.Limits;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// What direct execution isn't made for goes the way of GraphQL.NET, also where that shows only on the way.
/// </summary>
public sealed class IndirectExecutionTests
{
    private readonly DocumentExecuter executer = new(
        new GraphQLDocumentBuilder(),
        new KnownDocumentValidator(),
        new DefaultExecutionStrategySelector([new(new DirectExecutionStrategy(), OperationType.Query)]),
        []);

    [Theory]
    [InlineData("plain")]
    [InlineData("completed")]
    [InlineData("waiting")]
    [InlineData("batched")]
    public async Task EachKindOfResolverIsCalledWithItsArguments(string field)
    {
        using var schema = new Schema { Query = new MixedQuery() };
        schema.Initialize();
        var query = $"query($t: String!) {{ plain(text: \"p\") {field}2: {field}(text: $t) }}";
        var document = new PreparedDocument(Parser.Parse(query), schema);
        foreach (var rules in new[] { null, KnownDocumentValidator.NoRules, KnownDocumentValidator.NoRules })
        {
            var result = await executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Document = document.Syntax,
                Variables = new Inputs(new Dictionary<string, object?> { ["t"] = "x" }),
                UserContext = new RequestContext(
                    null!, document, new RequestLimits(), TimeProvider.System),
                ValidationRules = rules,
            });
            using var json = await new AnswerWriter(new GraphQLSerializer(new ErrorReport())).WriteAsync(result);
            Assert.StartsWith(
                $$$"""{"data":{"plain":"p","{{{field}}}2":"x"}""",
                Encoding.UTF8.GetString(json.Written.Span),
                StringComparison.Ordinal);
        }
    }

    private sealed class MixedQuery : ObjectGraphType
    {
        public MixedQuery()
        {
            Name = "Query";
            Field<StringGraphType>("plain")
                .Argument<StringGraphType>("text")
                .Resolve(context => context.GetArgument<string>("text"));
            Field<StringGraphType>("completed")
                .Argument<StringGraphType>("text")
                .ResolveAsync(context => Task.FromResult<object?>(context.GetArgument<string>("text")));
            Field<StringGraphType>("waiting").Argument<StringGraphType>("text").ResolveAsync(async context =>
            {
                await Task.Yield();
                return context.GetArgument<string>("text");
            });
            Field<StringGraphType>("batched")
                .Argument<StringGraphType>("text")
                .Resolve(context => new Loaded(context.GetArgument<string>("text")));
        }
    }

    private sealed class Loaded(string text) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<object?>(text);
    }
}
