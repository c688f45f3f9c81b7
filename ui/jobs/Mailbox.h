// Values on their way from a running job to the GUI thread: live curves, rows as they come. Any thread posts; the
// receiver gets everything that came since, in order, at most 20 times a second. Share it with the job by shared_ptr.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace guidepost::ui {

template <class T>
class Mailbox {
public:
  // GUI thread. Delivers while `receiver` lives and somebody holds the mailbox.
  static std::shared_ptr<Mailbox> open(QObject* receiver, std::function<void(std::vector<T>)> deliver) {
    auto box = std::shared_ptr<Mailbox>(new Mailbox(std::move(deliver)));
    auto* timer = new QTimer(receiver);
    QObject::connect(timer, &QTimer::timeout, receiver, [timer, weak = std::weak_ptr<Mailbox>(box)] {
      if (const auto held = weak.lock())
        held->empty();
      else
        timer->deleteLater();
    });
    timer->start(50);
    return box;
  }

  void post(T value) {
    const std::lock_guard lock(mutex_);
    values_.push_back(std::move(value));
  }

  // GUI thread: what is there now. Call it when the job has ended, so that nothing is left behind.
  void empty() {
    std::vector<T> values;
    {
      const std::lock_guard lock(mutex_);
      values.swap(values_);
    }
    if (!values.empty()) deliver_(std::move(values));
  }

private:
  explicit Mailbox(std::function<void(std::vector<T>)> deliver) : deliver_(std::move(deliver)) {}

  std::function<void(std::vector<T>)> deliver_;
  std::mutex mutex_;
  std::vector<T> values_;
};

} // namespace guidepost::ui
