namespace RightsGraph.Api.Execution;

/// <summary>
/// An operation holds something that direct execution is not made for; GraphQL.NET's own executes it.
/// </summary>
internal sealed class NotDirectException(string message) : Exception(message);

/// <summary>The answer has grown beyond its limit; nothing of it is given.</summary>
internal sealed class AnswerTooLargeException : Exception;
