using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using RightsGraph.Api.Errors;
using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>Answers GraphQL requests from one version of the archive each.</summary>
/// <param name="onFault">Told of every fault of ours, with the id that the answer carries in its place.</param>
public sealed class GraphExecutor(Action<string, Exception> onFault)
{
    /// <summary>Levels of syntax, of which a field with a selection takes two: far beyond what a person writes.</summary>
    private const int MostLevels = 128;

    private readonly RightsGraphSchema schema = RightsGraphSchema.Create();
    private readonly DocumentExecuter executer = new();

    // Letters beyond ASCII need no escaping in JSON; the answer is no HTML.
    private readonly GraphQLSerializer serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new ErrorReport());

    /// <summary>The schema in the GraphQL schema language, with descriptions, in the order of declaration.</summary>
    public string PrintSchema() => schema.PrintSdl();

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task<GraphAnswer> ExecuteAsync(
        GraphRequest request, SearchIndex index, CancellationToken cancellation = default)
    {
        if (Parse(request.Query, out var error) is not { } document)
        {
            return Answer(GraphOutcome.Refused, new ExecutionResult(error!));
        }

        if (request.QueriesOnly && OperationOf(document, request.OperationName) is { Operation: not OperationType.Query })
        {
            return Answer(GraphOutcome.NotAQuery, new ExecutionResult(
                new ExecutionError("Only queries may come by GET; send this operation by POST.") { Code = ErrorCodes.MethodNotAllowed }));
        }

        if (!TryReadVariables(request.Variables, out var variables))
        {
            return Answer(GraphOutcome.Refused, new ExecutionResult(new ExecutionError(
                "The variables escape half of a surrogate pair, which is no character.")
            { Code = ErrorCodes.BadVariable }));
        }

        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = variables,
            UserContext = new RequestContext(index),
            UnhandledExceptionDelegate = ReportFault,
            CancellationToken = cancellation,
        });
        var outcome = OutcomeOf(result);
        return Answer(
            outcome, outcome == GraphOutcome.Refused ? new ExecutionResult { Errors = result.Errors } : result, index);
    }

    private GraphAnswer Answer(GraphOutcome outcome, ExecutionResult result, SearchIndex? index = null)
    {
        if (index is not null)
        {
            (result.Extensions ??= [])["archiveVersion"] = index.Snapshot.Version;
        }

        return new GraphAnswer(outcome, result, serializer);
    }

    /// <summary>
    /// GraphQL.NET counts an operation of a kind that the schema has not as executed, with null for its data; it is the
    /// request that is at fault there.
    /// </summary>
    private static GraphOutcome OutcomeOf(ExecutionResult result) =>
        result.Errors?.Any(error => error is DocumentError) == true ? GraphOutcome.Refused
        : result.Executed ? GraphOutcome.Executed
        : result.Errors?.Any(error => error is UnhandledError) == true ? GraphOutcome.Failed
        : GraphOutcome.Refused;

    private static GraphQLDocument? Parse(string query, out ExecutionError? error)
    {
        try
        {
            error = null;
            return Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MostLevels });
        }
        catch (GraphQLSyntaxErrorException problem)
        {
            error = new SyntaxError(problem);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            error = new ExecutionError(
                $"The query is nested too deeply; at most {MostLevels} levels are read, of which a field with a selection "
                + "and a list in an argument take two each.")
            { Code = ErrorCodes.SyntaxError };
        }

        return null;
    }

    private static GraphQLOperationDefinition? OperationOf(GraphQLDocument document, string? name) =>
        document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(operation => name is null || operation.Name?.Value == name);

    private bool TryReadVariables(JsonElement? json, out Inputs variables)
    {
        try
        {
            variables = json is { } given ? serializer.ReadNode<Inputs>(given) ?? Inputs.Empty : Inputs.Empty;
            return true;
        }
        catch (Exception problem) when (problem is InvalidOperationException or JsonException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            variables = Inputs.Empty;
            return false;
        }
    }

    private Task ReportFault(UnhandledExceptionContext fault)
    {
        var id = Guid.NewGuid().ToString("N");
        onFault(id, fault.OriginalException);
        fault.ErrorMessage = $"The server failed; its operator finds the reason in the log under {id}.";
        fault.Exception = new FaultException(id, fault.OriginalException);
        return Task.CompletedTask;
    }
}
