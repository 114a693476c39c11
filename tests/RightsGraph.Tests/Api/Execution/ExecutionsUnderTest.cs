using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Execution.Documents;
using RightsGraph.Search;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>A schema whose queries are executed both directly and by GraphQL.NET alone, which is what is right.</summary>
internal sealed class ExecutionsUnderTest(ISchema schema, SearchIndex? index = null)
{
    private static readonly GraphQLSerializer Serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, new ErrorReport());

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly DocumentExecuter plain = new();

    private readonly DocumentExecuter direct = new(
        new GraphQLDocumentBuilder(),
        new DocumentValidator(),
        new DefaultExecutionStrategySelector([new(new DirectExecutionStrategy(), OperationType.Query)]),
        []);

    /// <summary>Whether the last query was executed and not refused.</summary>
    public bool WasExecuted { get; private set; }

    /// <summary>How many errors the last answer had.</summary>
    public int Errors { get; private set; }

    /// <summary>Both answers must be the same, but for the order of their errors; so must that to the same asked again.</summary>
    public async Task AssertEqualAsync(string query, JsonElement variables)
    {
        var expected = await AnswerAsync(plain, query, variables, isKnown: false);
        AssertEqual(expected, await AnswerAsync(direct, query, variables, isKnown: false));
        if (WasExecuted)
        {
            AssertEqual(expected, await AnswerAsync(direct, query, variables, isKnown: true));
        }
    }

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
            expectedErrors.Select(error => error.ToJsonString()).ToList(), actualErrors.Select(error => error.ToJsonString()).ToList());
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

    private async Task<JsonObject> AnswerAsync(DocumentExecuter executer, string query, JsonElement variables, bool isKnown)
    {
        var document = new PreparedDocument(GraphQLParser.Parser.Parse(query), schema);
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = query,
            Document = document.Syntax,
            Variables = Serializer.ReadNode<Inputs>(variables),
            UserContext = new RequestContext(index!, document),
            ValidationRules = isKnown ? [] : null,
            UnhandledExceptionDelegate = fault =>
            {
                fault.ErrorMessage = "fault";
                return Task.CompletedTask;
            },
        });
        WasExecuted = result.Executed;
        Errors = result.Errors?.Count ?? 0;
        Assert.True(executer == plain || !WasExecuted || result.Data is RightsGraph.Api.Execution.Json.JsonBuffer, "It was not executed directly.");
        using var json = await new AnswerWriter(Serializer).WriteAsync(result);
        return (JsonObject)JsonNode.Parse(json.Written.Span)!;
    }
}
