using GraphQL.Execution;
using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Api.Errors;

/// <summary>Tells the operator of a fault, and the client only the id under which the log has it.</summary>
/// <param name="onFault">Receives the id and the exception.</param>
internal sealed class FaultReport(Action<string, Exception> onFault)
{
    public UnhandledError Report(Exception fault)
    {
        var id = Guid.NewGuid().ToString("N");
        onFault(id, fault);
        var message = fault is ArchiveUnchangedException
            ? $"The archive cannot be changed now, and was not; the log says why under {id}. Try again later."
            : $"The server failed; its operator finds the reason in the log under {id}.";
        return new UnhandledError(message, new FaultException(id, fault));
    }
}

/// <summary>Carries the id to <see cref="ErrorReport"/>. The fault itself goes to the log alone.</summary>
internal sealed class FaultException(string id, Exception fault) : Exception(fault.Message, fault)
{
    public string Id { get; } = id;
}
