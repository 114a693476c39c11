using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Search;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// A schema whose queries are executed both directly and by GraphQL.NET alone, which is what is right.
/// </summary>
internal sealed class ExecutionsUnderTest(ISchema schema, SearchIndex? index = null)
{
    private static readonly GraphQLSerializer Serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, new ErrorReport());

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly DocumentExecuter plain = new();

    private readonly DocumentExecuter direct = new(
        new GraphQLDocumentBuilder(),
        new KnownDocumentValidator(),
        new DefaultExecutionStrategySelector([new(new DirectExecutionStrategy(), OperationType.Query)]),
        []);

    /// <summary>How often a query was asked, how often of these it was executed, and how often with errors.</summary>
    public (int Asked, int Executed, int Failing) Counts { get; private set; }

    /// <summary>Both must answer the same, but for the order of errors, and so must they when asked again.</summary>
    public async Task AssertEqualAsync(string query, params JsonElement[] manyVariables)
    {
        var document = Prepare(query);
        var isKnown = false;
        foreach (var variables in manyVariables)
        {
            var expected = await AnswerAsync(plain, Prepare(query), variables, isKnown: false);
            AssertEqual(expected, await AnswerAsync(direct, document, variables, isKnown));
            var isExecuted = expected.ContainsKey("data");
            isKnown |= isExecuted;
            Counts = (
                Counts.Asked + 1,
                Counts.Executed + (isExecuted ? 1 : 0),
                Counts.Failing + (isExecuted && expected.ContainsKey("errors") ? 1 : 0));
        }
    }

    private PreparedDocument Prepare(string query) => new(GraphQLParser.Parser.Parse(query), schema);

    private static void AssertEqual(JsonObject expected, JsonObject actual)
    {
        var (expectedErrors, actualErrors) = (ErrorsOf(expected), ErrorsOf(actual));
        foreach (var (wanted, given) in expectedErrors.Zip(actualErrors))
        {
            // GraphQL.NET loses the location of a field that it merged of several.
            if (!wanted.ContainsKey("locations"))
            {
                given.Remove("locations");
            }
        }

        var (wantedErrors, givenErrors) = (
            expectedErrors.Select(error => error.ToJsonString()).ToList(),
            actualErrors.Select(error => error.ToJsonString()).ToList());
        Assert.True(wantedErrors.SequenceEqual(givenErrors), $"""
            Missing errors: {string.Join(' ', wantedErrors.Except(givenErrors))}
            Errors too many: {string.Join(' ', givenErrors.Except(wantedErrors))}
            """);
        Assert.Equal(expected["data"]?.ToJsonString(Indented), actual["data"]?.ToJsonString(Indented));
        Assert.Equal(expected.ContainsKey("data"), actual.ContainsKey("data"));
    }

    private static JsonObject[] ErrorsOf(JsonObject answer) =>
    [
        .. (answer["errors"] as JsonArray ?? []).Cast<JsonObject>()
            .OrderBy(error => $"{error["path"]?.ToJsonString()} {error["message"]}", StringComparer.Ordinal),
    ];

    private async Task<JsonObject> AnswerAsync(
        DocumentExecuter executer, PreparedDocument document, JsonElement variables, bool isKnown)
    {
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = document.Syntax.Source.ToString(),
            Document = document.Syntax,
            Variables = Serializer.ReadNode<Inputs>(variables),
            UserContext = new RequestContext(
                index!, document, new RequestLimits(), TimeProvider.System),
            ValidationRules = isKnown ? KnownDocumentValidator.NoRules : null,
            UnhandledExceptionDelegate = fault =>
            {
                fault.ErrorMessage = "fault";
                return Task.CompletedTask;
            },
        });
        Assert.True(
            executer == plain || !result.Executed || result.Data is JsonBuffer,
            "It was not executed directly.");
        using var json = await new AnswerWriter(Serializer).WriteAsync(result);
        return (JsonObject)JsonNode.Parse(json.Written.Span)!;
    }
}
