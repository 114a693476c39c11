using GraphQL.Execution;
using GraphQLParser.AST;
using RightsGraph.Api.Request;
using GraphExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RightsGraph.Api.Execution;

/// <summary>Who executes an operation that was found valid, and nobody where only that was asked.</summary>
internal sealed class ExecutionStrategies : IExecutionStrategySelector
{
    private static readonly NoExecution None = new();

    private readonly DefaultExecutionStrategySelector byKind =
        new(
        [
            new(new DirectExecutionStrategy(), OperationType.Query),
            new(new MutationExecution(), OperationType.Mutation),
        ]);

    public IExecutionStrategy Select(GraphExecutionContext context) =>
        ((RequestContext)context.UserContext).IsOnlyValidated ? None : byKind.Select(context);

    /// <summary>GraphQL.NET's own, one field after the other.</summary>
    private sealed class MutationExecution : SerialExecutionStrategy
    {
        public override async Task<GraphQL.ExecutionResult> ExecuteAsync(GraphExecutionContext context)
        {
            using var stage = Stage.Execute();
            return await base.ExecuteAsync(context);
        }
    }

    private sealed class NoExecution : SerialExecutionStrategy
    {
        public override Task<GraphQL.ExecutionResult> ExecuteAsync(GraphExecutionContext context) =>
            Task.FromResult(new GraphQL.ExecutionResult { Executed = true });
    }
}
