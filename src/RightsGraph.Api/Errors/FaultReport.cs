using GraphQL.Execution;
using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Api.Errors;

/// <summary>Tells the operator of a fault, and the client no more of it than the id under which it was told.</summary>
/// <param name="onFault">Told the id and the fault.</param>
internal sealed class FaultReport(Action<string, Exception> onFault)
{
    public Task TellAsync(UnhandledExceptionContext fault)
    {
        var id = Guid.NewGuid().ToString("N");
        onFault(id, fault.OriginalException);
        fault.ErrorMessage = fault.OriginalException is ArchiveUnchangedException
            ? $"The archive cannot be changed now, and was not; the log says why under {id}. Try again later."
            : $"The server failed; its operator finds the reason in the log under {id}.";
        fault.Exception = new FaultException(id, fault.OriginalException);
        return Task.CompletedTask;
    }
}
