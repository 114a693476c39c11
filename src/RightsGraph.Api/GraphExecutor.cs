using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema;
using RightsGraph.Api.Schema.Importing;
using RightsGraph.Search;

namespace RightsGraph.Api;

/// <summary>Answers GraphQL requests from one version of the archive each.</summary>
public sealed class GraphExecutor
{
    private readonly RightsGraphSchema schema;
    private readonly DocumentCache documents = new();
    private readonly ExecutionPlaces places = new();
    private readonly FaultReport faults;
    private readonly RequestLimits limits;
    private readonly RequestGuard guard;
    private readonly DocumentParser parser;
    private readonly TimeProvider time;
    private readonly LiveArchive? archive;
    private readonly TimeFields times;

    // Where introspection is on, errors may tell names, and the rules are GraphQL.NET's own.
    private readonly NameHiding? hiding;
    private readonly IEnumerable<IValidationRule>? rules;

    private readonly DocumentExecuter executer = new(
        new GraphQLDocumentBuilder(),
        new KnownDocumentValidator(),
        new ExecutionStrategies(),
        []);

    // Letters beyond ASCII need no escaping in JSON; the answer is no HTML.
    private static readonly GraphQLSerializer Serializer = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new ErrorReport());

    private static readonly AnswerWriter Answers = new(Serializer);

    /// <param name="onFault">Told of every fault of ours, with the id that the answer carries in its place.</param>
    /// <param name="limits">How much one request may ask; their defaults where null.</param>
    /// <param name="settings">Their defaults where null.</param>
    /// <param name="archive">Holds earlier versions; null where there are none.</param>
    /// <param name="editor">Takes changes; null for a schema without mutations.</param>
    /// <param name="time">What searches are timed with; the system's where null.</param>
    public GraphExecutor(
        Action<string, Exception> onFault,
        RequestLimits? limits = null,
        ApiSettings? settings = null,
        TimeProvider? time = null,
        LiveArchive? archive = null,
        ArchiveEditor? editor = null)
    {
        schema = RightsGraphSchema.Create(editor);
        faults = new FaultReport(onFault);
        this.limits = limits ?? new RequestLimits();
        guard = new RequestGuard(schema, this.limits);
        parser = new DocumentParser(schema, guard);
        this.time = time ?? TimeProvider.System;
        this.archive = archive;
        times = new TimeFields(schema);
        if (settings is { Introspection: false })
        {
            hiding = new NameHiding(schema);
            rules = [.. DocumentValidator.CoreRules, NoIntrospectionValidationRule.Instance];
        }
    }

    /// <summary>The schema in the GraphQL schema language, with descriptions, in the order of declaration.</summary>
    public string PrintSchema() => schema.PrintSdl();

    /// <summary>
    /// Whether the answer may hold times that are others when the same documents are read again; nothing else in it is.
    /// </summary>
    public bool MayTellTimes(string query) => times.MayBeIn(query);

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task<GraphAnswer> ExecuteAsync(
        GraphRequest request, SearchIndex index, CancellationToken cancellation = default)
    {
        var known = documents.Find(request.Query);
        ExecutionError? error = null;
        if ((known ?? parser.Parse(request.Query, out error)) is not { } document)
        {
            return await RefuseAsync(error!, index);
        }

        // GraphQL.NET has a choice of its own: it must never come to run what was not measured here.
        if (OperationChoice.Of(document.Syntax, request.OperationName, out error) is not { } operation)
        {
            return await RefuseAsync(error!, index);
        }

        if (request.QueriesOnly && operation.Operation != OperationType.Query)
        {
            return await AnswerAsync(GraphOutcome.NotAQuery, new ExecutionResult(ApiErrors.NotAQuery()), index);
        }

        var isMutation = operation.Operation == OperationType.Mutation;
        if (isMutation && schema.Mutation is null)
        {
            return await RefuseAsync(ApiErrors.NoMutations(), index);
        }

        if (isMutation && !request.IsEditor)
        {
            return await AnswerAsync(
                GraphOutcome.Unauthenticated, new ExecutionResult(ApiErrors.Unauthenticated()), index);
        }

        if (guard.CheckVariables(request.Variables, isSizeBounded: !isMutation) is { } tooMany)
        {
            return await RefuseAsync(ApiErrors.TooMuch(tooMany), index);
        }

        if (RequestVariables.Read(request.Variables) is not { } variables)
        {
            return await RefuseAsync(ApiErrors.HalfACharacter(), index);
        }

        var tooMuch = guard.CheckOperation(
            document.Syntax, operation, variables, request.Before, out var measured, out var conditions);
        OperationCost? cost = request.Cost == CostRequest.None ? null : measured;
        if (tooMuch is not null)
        {
            return await RefuseAsync(ApiErrors.TooMuch(tooMuch), index, cost);
        }

        var work = isMutation
            ? Work.Change
            : WorkMeasure.Of(known is null ? request.Query.Length : 0, document.OnlyLooksUp, measured, conditions);
        using var place = await places.EnterAsync(work, cancellation);
        var context = new RequestContext(index, document, limits, time, archive)
        {
            IsOnlyValidated = request.Cost == CostRequest.Validate,
        };
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = document.Syntax,
            OperationName = request.OperationName,
            Variables = variables,
            UserContext = context,
            UnhandledExceptionDelegate = faults.TellAsync,
            CancellationToken = cancellation,

            // A document that was found valid stays so; its variables are still looked at, whatever the rules. Only
            // queries are executed by a plan, and without one all arguments must be coerced by validation.
            ValidationRules = known is null || isMutation ? rules : KnownDocumentValidator.NoRules,
        });
        var outcome = OutcomeOf(result);
        if (known is null && outcome == GraphOutcome.Executed)
        {
            documents.Add(request.Query, document);
        }

        documents.Trim();

        if (context.Warnings.Count > 0)
        {
            (result.Extensions ??= [])["warnings"] = context.Warnings.Select(warning => warning.ToJson()).ToArray();
        }

        if (result.Errors is { Count: > 0 } errors)
        {
            result.Errors = RequestErrors.Restore(
                errors, request.Query, outcome == GraphOutcome.Refused ? limits.MaxErrors : null);
            result.Errors = hiding?.Hide(result.Errors, request.Query, $"{request.Variables}") ?? result.Errors;
        }

        if (outcome == GraphOutcome.Refused || (context.IsOnlyValidated && outcome == GraphOutcome.Executed))
        {
            result = new ExecutionResult { Errors = result.Errors };
        }

        var isQuery = operation.Operation == OperationType.Query;
        return await AnswerAsync(
            outcome, result, context.Index, cost, measured, mayBeKept: isQuery && !context.IsCutByTime);
    }

    private static Task<GraphAnswer> RefuseAsync(
        ExecutionError error, SearchIndex index, OperationCost? cost = null) => AnswerAsync(
            ErrorReport.CodeOf(error) == ErrorCodes.SyntaxError ? GraphOutcome.NotParsed : GraphOutcome.Refused,
            new ExecutionResult(error),
            index,
            cost);

    private static async Task<GraphAnswer> AnswerAsync(
        GraphOutcome outcome,
        ExecutionResult result,
        SearchIndex index,
        OperationCost? cost = null,
        OperationCost measured = default,
        bool mayBeKept = false)
    {
        if (result.Errors is [var first, ..])
        {
            ApiTelemetry.Refused(ErrorReport.CodeOf(first));
        }

        result.Extensions ??= [];
        if (cost is { } told)
        {
            // As Hot Chocolate tells it.
            result.Extensions["operationCost"] =
                new Dictionary<string, object?> { ["fieldCost"] = told.FieldCost, ["typeCost"] = told.TypeCost };
        }

        result.Extensions["archiveVersion"] = index.Snapshot.Version;
        var hasErrors = result.Errors is { Count: > 0 };
        return new GraphAnswer(outcome, await Answers.WriteAsync(result))
        {
            Index = index,
            HasErrors = hasErrors,
            Cost = measured,
            MayBeKept = mayBeKept && outcome == GraphOutcome.Executed && !hasErrors,
        };
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
}
