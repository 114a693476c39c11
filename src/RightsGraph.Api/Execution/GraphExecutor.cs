using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Execution.Documents;
using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>Answers GraphQL requests from one version of the archive each.</summary>
/// <param name="onFault">Told of every fault of ours, with the id that the answer carries in its place.</param>
public sealed class GraphExecutor(Action<string, Exception> onFault)
{
    /// <summary>Levels of syntax, of which a field with a selection takes two: far beyond what a person writes.</summary>
    private const int MostLevels = 128;

    private readonly RightsGraphSchema schema = RightsGraphSchema.Create();
    private readonly DocumentCache documents = new();

    private readonly DocumentExecuter executer = new(
        new GraphQLDocumentBuilder(),
        new KnownDocumentValidator(),
        new DefaultExecutionStrategySelector([new(new DirectExecutionStrategy(), OperationType.Query)]),
        []);

    // Letters beyond ASCII need no escaping in JSON; the answer is no HTML.
    private static readonly GraphQLSerializer Serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new ErrorReport());

    private static readonly AnswerWriter Answers = new(Serializer);

    /// <summary>The schema in the GraphQL schema language, with descriptions, in the order of declaration.</summary>
    public string PrintSchema() => schema.PrintSdl();

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task<GraphAnswer> ExecuteAsync(
        GraphRequest request, SearchIndex index, CancellationToken cancellation = default)
    {
        var known = documents.Find(request.Query);
        ExecutionError? error = null;
        if ((known ?? Prepare(request.Query, out error)) is not { } document)
        {
            return await AnswerAsync(GraphOutcome.Refused, new ExecutionResult(error!));
        }

        if (request.QueriesOnly && OperationOf(document.Syntax, request.OperationName) is { Operation: not OperationType.Query })
        {
            return await AnswerAsync(GraphOutcome.NotAQuery, new ExecutionResult(
                new ExecutionError("Only queries may come by GET; send this operation by POST.") { Code = ErrorCodes.MethodNotAllowed }));
        }

        if (!TryReadVariables(request.Variables, out var variables))
        {
            return await AnswerAsync(GraphOutcome.Refused, new ExecutionResult(new ExecutionError(
                "The variables escape half of a surrogate pair, which is no character.") { Code = ErrorCodes.BadVariable }));
        }

        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document.Syntax,
            OperationName = request.OperationName,
            Variables = variables,
            UserContext = new RequestContext(index, document),
            UnhandledExceptionDelegate = ReportFault,
            CancellationToken = cancellation,

            // A document that was found valid stays so; its variables are still looked at, whatever the rules.
            ValidationRules = known is null ? null : KnownDocumentValidator.NoRules,
        });
        var outcome = OutcomeOf(result);
        if (known is null && outcome == GraphOutcome.Executed)
        {
            documents.Add(request.Query, document);
        }

        return await AnswerAsync(
            outcome, outcome == GraphOutcome.Refused ? new ExecutionResult { Errors = result.Errors } : result, index);
    }

    private static async Task<GraphAnswer> AnswerAsync(GraphOutcome outcome, ExecutionResult result, SearchIndex? index = null)
    {
        if (index is not null)
        {
            (result.Extensions ??= [])["archiveVersion"] = index.Snapshot.Version;
        }

        return new GraphAnswer(outcome, await Answers.WriteAsync(result));
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

    private PreparedDocument? Prepare(string query, out ExecutionError? error)
    {
        try
        {
            error = null;
            var syntax = Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MostLevels });
            return new PreparedDocument(syntax, schema);
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

    private static bool TryReadVariables(JsonElement? json, out Inputs variables)
    {
        try
        {
            variables = json is { } given ? Serializer.ReadNode<Inputs>(given) ?? Inputs.Empty : Inputs.Empty;
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
