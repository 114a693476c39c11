using RightsGraph.Api.Documents;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema;
using RightsGraph.Api.Schema.Importing;
using RightsGraph.Search;

namespace RightsGraph.Api;

/// <summary>Answers GraphQL requests, each from one version of the archive. All of them pass the same steps: parse,
/// select the operation, check rights and limits, wait for a permit, validate, execute, write.</summary>
public sealed class GraphExecutor
{
    private readonly RightsGraphSchema schema;
    private readonly DocumentCache documents = new();
    private readonly ExecutionLimiter limiter = new();
    private readonly HeavyQueue heavyQueue;
    private readonly FaultReport faults;
    private readonly RequestLimits limits;
    private readonly LimitChecks checks;
    private readonly DocumentParser parser;
    private readonly OperationValidator validator;
    private readonly OperationExecutor executor;
    private readonly TimeProvider time;
    private readonly LiveArchive? archive;
    private readonly TimeFields times;

    // Null where introspection is on: errors may then tell names.
    private readonly NameHiding? hiding;

    /// <param name="onFault">Receives every fault of ours, with the id that the response carries in its place.</param>
    /// <param name="limits">How much one request may ask; their defaults where null.</param>
    /// <param name="settings">Their defaults where null.</param>
    /// <param name="archive">Holds earlier versions; null where there are none.</param>
    /// <param name="editor">Takes changes; null for a schema without mutations.</param>
    /// <param name="time">The clock of all timeouts; the system's where null.</param>
    public GraphExecutor(
        Action<string, Exception> onFault,
        RequestLimits? limits = null,
        ApiSettings? settings = null,
        TimeProvider? time = null,
        LiveArchive? archive = null,
        ArchiveEditor? editor = null)
    {
        var introspects = settings?.Introspection ?? true;
        schema = RightsGraphSchema.Create(editor);
        faults = new FaultReport(onFault);
        this.limits = limits ?? new RequestLimits();
        checks = new LimitChecks(schema, this.limits);
        parser = new DocumentParser(schema, checks);
        validator = new OperationValidator(schema, introspects);
        executor = new OperationExecutor(schema, faults);
        this.time = time ?? TimeProvider.System;
        heavyQueue = new HeavyQueue(this.time);
        this.archive = archive;
        times = new TimeFields(schema);
        hiding = introspects ? null : new NameHiding(schema);
    }

    /// <summary>The schema in the GraphQL schema language, with descriptions, in the order of declaration.</summary>
    public string PrintSchema() => schema.Print(new() { IncludeDescriptions = true });

    /// <summary>Whether the response may hold times that differ when the same documents are read again; nothing else in
    /// it does.</summary>
    public bool MayTellTimes(string query) => times.MayBeIn(query);

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="OverloadException">Too many heavy requests wait.</exception>
    /// <exception cref="ExecutionTimeoutException">It ran too long.</exception>
    public async Task<GraphResponse> ExecuteAsync(
        GraphRequest request, SearchIndex index, CancellationToken cancellation = default)
    {
        ExecutionError? error = null;
        var cached = documents.Find(request.Query);
        if ((cached ?? parser.Parse(request.Query, out error)) is not { } document
            || OperationSelector.Select(document.Syntax, request.OperationName, out error) is not { } operation)
        {
            return Refuse(error!, index);
        }

        var isMutation = operation.Operation == OperationType.Mutation;
        if (CheckRights(request, operation) is { } forbidden)
        {
            return Respond(forbidden.Outcome, new ExecutionResult(forbidden.Error), index);
        }

        if (checks.CheckVariables(request.Variables, isSizeBounded: !isMutation) is { } badVariables)
        {
            return Refuse(ApiErrors.LimitExceeded(badVariables), index);
        }

        if (RequestVariables.Read(request.Variables) is not { } inputs)
        {
            return Refuse(ApiErrors.LoneSurrogate(), index);
        }

        var violation = checks.CheckOperation(
            document.Syntax, operation, inputs, request.Before, out var cost);
        OperationCost? reported = request.Cost == CostRequest.None ? null : cost;
        if (violation is not null)
        {
            return Refuse(ApiErrors.LimitExceeded(violation), index, reported);
        }

        var work = isMutation
            ? WorkClass.Mutation
            : WorkClassifier.Classify(cached is null ? request.Query.Length : 0, document.OnlyLooksUp, cost);
        var (context, outcome, result) = await RunAsync(
            work, request, document, operation, inputs, index, cancellation);
        RestoreErrors(result, request, outcome);
        if (context.Warnings.Count > 0 && result.Executed)
        {
            (result.Extensions ??= [])["warnings"] = context.Warnings.Select(warning => warning.ToJson()).ToArray();
        }

        var isQuery = operation.Operation == OperationType.Query;
        return Respond(
            outcome, result, context.Index, reported, cost, isCacheable: isQuery && !context.IsPartial);
    }

    private (GraphOutcome Outcome, ExecutionError Error)? CheckRights(
        GraphRequest request, GraphQLOperationDefinition operation) => operation.Operation switch
        {
            OperationType.Query => null,
            _ when request.QueriesOnly => (GraphOutcome.NotAQuery, ApiErrors.NotAQuery()),
            OperationType.Mutation when schema.Mutation is null => (GraphOutcome.Refused, ApiErrors.NoMutations()),
            OperationType.Mutation when !request.IsEditor =>
                (GraphOutcome.Unauthenticated, ApiErrors.Unauthenticated()),
            OperationType.Subscription => (GraphOutcome.Refused, ApiErrors.NoSubscriptions()),
            _ => null,
        };

    /// <summary>Runs it with the permit of its class. A normal request that exceeds its budget runs again as a heavy
    /// one.</summary>
    private async Task<(RequestContext Context, GraphOutcome Outcome, ExecutionResult Result)> RunAsync(
        WorkClass work,
        GraphRequest request,
        PreparedDocument document,
        GraphQLOperationDefinition operation,
        Inputs inputs,
        SearchIndex index,
        CancellationToken cancellation)
    {
        var spent = TimeSpan.Zero;
        if (work != WorkClass.Heavy)
        {
            using var permit = await limiter.AcquireAsync(work, cancellation);
            using var budget = work == WorkClass.Normal ? WorkBudget.Normal(time, cancellation) : null;

            // Of a mutation only the changes themselves may run, and they only once.
            var context = new RequestContext(
                index, document, inputs, limits, time, budget, work == WorkClass.Mutation ? null : archive);
            try
            {
                var (outcome, result) = await ValidateAndExecuteAsync(
                    request, operation, context, budget?.Token ?? cancellation);
                return (context, outcome, result);
            }
            catch (OperationCanceledException) when (budget?.IsExceeded == true)
            {
                // The permit is released before it waits for the other one.
                spent = budget.Elapsed;
            }
        }

        using var heavyPermit = await heavyQueue.AcquireAsync(request.Timeout, cancellation);
        using var heavyBudget = WorkBudget.Heavy(
            TimeSpan.FromSeconds(limits.ExecutionSeconds) - spent, time, cancellation);
        var heavy = new RequestContext(index, document, inputs, limits, time, heavyBudget, archive);
        try
        {
            var (outcome, result) = await ValidateAndExecuteAsync(request, operation, heavy, heavyBudget.Token);
            return (heavy, outcome, result);
        }
        catch (OperationCanceledException) when (heavyBudget.IsExceeded)
        {
            throw new ExecutionTimeoutException();
        }
    }

    private async Task<(GraphOutcome Outcome, ExecutionResult Result)> ValidateAndExecuteAsync(
        GraphRequest request,
        GraphQLOperationDefinition operation,
        RequestContext context,
        CancellationToken cancellation)
    {
        try
        {
            var isKnownValid = documents.Find(request.Query) is not null;
            var (variables, errors) = await validator.ValidateAsync(operation, context, isKnownValid, cancellation);
            if (variables is null)
            {
                return (GraphOutcome.Refused, new ExecutionResult { Errors = errors });
            }

            if (!isKnownValid)
            {
                documents.Add(request.Query, context.Document);
            }

            return (GraphOutcome.Executed, request.Cost == CostRequest.Validate
                ? new ExecutionResult()
                : await executor.ExecuteAsync(operation, variables, context, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (ExecutionError error)
        {
            return (GraphOutcome.Refused, new ExecutionResult(error));
        }
        catch (Exception fault)
        {
            return (GraphOutcome.Failed, new ExecutionResult(faults.Report(fault)));
        }
        finally
        {
            // Also where the request was cancelled: its plans are cached by then.
            documents.Reweigh(request.Query, context.Document);
        }
    }

    private void RestoreErrors(ExecutionResult result, GraphRequest request, GraphOutcome outcome)
    {
        if (result.Errors is { Count: > 0 } errors)
        {
            var restored = ErrorLocations.Restore(
                errors, request.Query, outcome == GraphOutcome.Refused ? FixedLimits.MaxErrors : null);
            result.Errors = hiding?.Hide(restored, request.Query, $"{request.Variables}") ?? restored;
        }
    }

    private static GraphResponse Refuse(
        ExecutionError error, SearchIndex index, OperationCost? reported = null) => Respond(
        ErrorReport.CodeOf(error) == ErrorCodes.SyntaxError ? GraphOutcome.NotParsed : GraphOutcome.Refused,
        new ExecutionResult(error),
        index,
        reported);

    private static GraphResponse Respond(
        GraphOutcome outcome,
        ExecutionResult result,
        SearchIndex index,
        OperationCost? reported = null,
        OperationCost cost = default,
        bool isCacheable = false)
    {
        if (result.Errors is [var first, ..])
        {
            ApiTelemetry.CountError(ErrorReport.CodeOf(first));
        }

        result.Extensions ??= [];
        if (reported is { } shown)
        {
            // Hot Chocolate's names.
            result.Extensions["operationCost"] =
                new Dictionary<string, object?> { ["fieldCost"] = shown.FieldCost, ["typeCost"] = shown.TypeCost };
        }

        result.Extensions["archiveVersion"] = index.Snapshot.Version;
        var hasErrors = result.Errors is { Count: > 0 };
        return new GraphResponse(outcome, ResponseWriter.Write(result))
        {
            Index = index,
            HasErrors = hasErrors,
            Cost = cost,
            IsCacheable = isCacheable && outcome == GraphOutcome.Executed && !hasErrors,
        };
    }
}
