using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Request;

/// <summary>So many heavy requests run or wait that one more would not be over in time.</summary>
/// <param name="retryAfter">When the ones before it should be over.</param>
public sealed class OverloadException(TimeSpan retryAfter) : Exception
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>A request ran longer than <see cref="RequestLimits.ExecutionSeconds"/>.</summary>
public sealed class ExecutionTimeoutException : Exception;
