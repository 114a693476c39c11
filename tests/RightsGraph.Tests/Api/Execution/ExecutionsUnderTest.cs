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
/// A schema whose queries are executed both by our executor and by GraphQL.NET's, which is the oracle.
/// </summary>
internal sealed class ExecutionsUnderTest(ISchema schema, SearchIndex? index = null)
{
    private static readonly GraphQLSerializer Serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, new ErrorInfo());

    private const string Fault = "fault";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly DocumentExecuter plain = new();

    private readonly OperationValidator validator = new(schema, allowsIntrospection: true);
    private readonly OperationExecutor executor = new(schema, new FaultReport((_, _) => { }));

    /// <summary>How often a query was asked, how often of these it was executed, and how often with errors.</summary>
    public (int Asked, int Executed, int Failing) Counts { get; private set; }

    /// <summary>Both must answer the same, but for the order of errors, and so must they when asked again.</summary>
    public async Task AssertEqualAsync(string query, params JsonElement[] manyVariables)
    {
        var document = Prepare(query);
        var isKnown = false;
        foreach (var variables in manyVariables)
        {
            var expected = await ExecutePlainAsync(Prepare(query), variables);
            AssertEqual(expected, await ExecuteAsync(document, variables, isKnown));
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
            Assert.True(given.ContainsKey("locations"), $"No locations: {given.ToJsonString()}");

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

    private async Task<JsonObject> ExecutePlainAsync(PreparedDocument document, JsonElement variables)
    {
        var result = await plain.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = document.Syntax.Source.ToString(),
            Document = document.Syntax,
            Variables = Serializer.ReadNode<Inputs>(variables),
            UserContext = Context(document, variables),
            UnhandledExceptionDelegate = fault =>
            {
                fault.ErrorMessage = Fault;
                return Task.CompletedTask;
            },
        });
        return (JsonObject)JsonNode.Parse(Serializer.Serialize(result))!;
    }

    private async Task<JsonObject> ExecuteAsync(PreparedDocument document, JsonElement given, bool isKnown)
    {
        var operation = document.Syntax.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var context = Context(document, given);
        var (variables, errors) = await validator.ValidateAsync(
            operation, context, isKnown, CancellationToken.None);
        var result = variables is null
            ? new ExecutionResult { Errors = errors }
            : await executor.ExecuteAsync(operation, variables, context, CancellationToken.None);
        using var json = ResponseWriter.Write(result);
        var response = (JsonObject)JsonNode.Parse(json.Written.Span)!;
        foreach (var error in (response["errors"] as JsonArray ?? []).Cast<JsonObject>())
        {
            // The oracle has neither ids nor our message for faults.
            var extensions = error["extensions"]!.AsObject();
            error["message"] = extensions.Remove("id") ? Fault : error["message"]!.GetValue<string>();
        }

        return response;
    }

    private RequestContext Context(PreparedDocument document, JsonElement variables) => new(
        index!,
        document,
        Serializer.ReadNode<Inputs>(variables)!,
        new RequestLimits { SearchSeconds = 600, ExecutionSeconds = 600 },
        TimeProvider.System);

    private sealed class ErrorInfo : IErrorInfoProvider
    {
        public GraphQL.Execution.ErrorInfo GetInfo(ExecutionError error) =>
            new() { Message = error.Message, Extensions = ErrorReport.ExtensionsOf(error) };
    }
}
